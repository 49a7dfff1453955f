import { maskText } from './maskText';

const token = /[\p{L}\p{N}\p{M}'’]+/gu;
const letter = /[\p{L}\p{N}]/gu;

/** Without `x`, which stands for any other letter. */
const alphabet = 'abcdefghijklmnopqrstuvw';

/**
 * Masks what is said. Words that the visitor has typed get masks of their own: Tavus sends typed text back slightly changed,
 * and what is said afterward must not be taken for it only because its words are as long.
 */
export class TextMask {
  readonly #typed = new Map<string, string>();
  /** The last text up to a space, and its mask: what is said grows word by word, and only what is new needs to be masked. */
  #head = '';
  #maskedHead = '';
  /** The last texts that may still grow. At most two speak at a time: the user and the PAL. */
  #growing: readonly string[] = [];

  /**
   * Notes the words of a text that was typed. A word that is being said at that moment keeps its mask: what is said would
   * not begin with what was said before otherwise.
   */
  learn(text: string): void {
    const said = new Set(this.#growing.flatMap(wordsOf));
    for (const word of wordsOf(text)) {
      if (!said.has(word) && !this.#typed.has(word)) this.#typed.set(word, codeOf(this.#typed.size));
    }
    this.#begin();
  }

  /** Notes a text that is being said, before it is masked. */
  hear(text: string): void {
    this.#growing = [...this.#growing.filter((earlier) => !text.startsWith(earlier)), text].slice(-2);
  }

  mask(text: string): string {
    if (!text.startsWith(this.#head)) this.#begin();
    const end = text.lastIndexOf(' ') + 1;
    if (end > this.#head.length) {
      this.#maskedHead += this.#maskOf(text.slice(this.#head.length, end));
      this.#head = text.slice(0, end);
    }
    return this.#maskedHead + this.#maskOf(text.slice(this.#head.length));
  }

  #begin(): void {
    this.#head = '';
    this.#maskedHead = '';
  }

  #maskOf(text: string): string {
    return maskText(text.replace(token, (word) => this.#marked(word))).replace(mark, (code) =>
      letterOf(code),
    );
  }

  /** Returns a typed word with marks in place of its last letters, which `maskText` leaves alone. */
  #marked(word: string): string {
    const code = this.#typed.get(wordOf(word));
    if (code === undefined) return word;
    let left = (word.match(letter)?.length ?? 0) - code.length;
    let index = Math.max(0, -left);
    return word.replace(letter, (plain) => {
      left -= 1;
      if (left >= 0) return plain;
      index += 1;
      return markOf(code[index - 1] ?? 'a');
    });
  }
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(token), ([word]) => wordOf(word));
}

/** Two words that differ only in case and apostrophes are one. */
function wordOf(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
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
