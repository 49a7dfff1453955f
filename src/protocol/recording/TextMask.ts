import { hasUnspaced, maskText } from './maskText';

const token = /[\p{L}\p{N}\p{M}'’]+/gu;
const letter = /[\p{L}\p{N}]/gu;

/** Without `x`, which stands for any other letter. */
const alphabet = 'abcdefghijklmnopqrstuvw';

/**
 * Masks what is said. The words of the user get masks of their own, because Tavus sends typed text back as if it were said,
 * slightly changed, and other words must not be taken for it only because they are as long. Each word keeps its mask from
 * the first time on: a text can be said before it is typed as well.
 */
export class TextMask {
  readonly #codes: Map<string, string> | undefined;
  /** The last text up to a space, and its mask: what is said grows word by word, and only what is new needs to be masked. */
  #head = '';
  #maskedHead = '';

  constructor(speaker: 'user' | 'pal') {
    this.#codes = speaker === 'user' ? new Map() : undefined;
  }

  mask(text: string): string {
    if (!text.startsWith(this.#head)) this.#head = this.#maskedHead = '';
    const end = text.lastIndexOf(' ') + 1;
    if (end > this.#head.length) {
      this.#maskedHead += this.#maskOf(text.slice(this.#head.length, end));
      this.#head = text.slice(0, end);
    }
    return this.#maskedHead + this.#maskOf(text.slice(this.#head.length));
  }

  #maskOf(text: string): string {
    const codes = this.#codes;
    if (!codes) return maskText(text);
    return maskText(text.replace(token, (word) => (hasUnspaced(word) ? word : marked(word, codes)))).replace(
      mark,
      letterOf,
    );
  }
}

/** Returns a word with marks in place of its first letters, which `maskText` leaves alone. */
function marked(word: string, codes: Map<string, string>): string {
  // Two words that differ only in case and apostrophes are one.
  const known = word.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  const code = codes.get(known) ?? codeOf(codes.size);
  codes.set(known, code);
  let index = 0;
  return word.replace(letter, (plain) => {
    const next = code[index];
    index += 1;
    return next === undefined ? plain : markOf(next);
  });
}

/** Returns a number in letters, the shortest first. */
function codeOf(number: number): string {
  const rest = Math.floor(number / alphabet.length);
  return (rest > 0 ? codeOf(rest - 1) : '') + (alphabet[number % alphabet.length] ?? '');
}

/** Characters for private use, which are no letters. */
const mark = /[\uE061-\uE07A]/g;

function markOf(plain: string): string {
  return String.fromCharCode(0xe000 + plain.charCodeAt(0));
}

function letterOf(code: string): string {
  return String.fromCharCode(code.charCodeAt(0) - 0xe000);
}
