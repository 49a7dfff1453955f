/** Returns true if two texts differ only in case, spacing and punctuation. */
export function isSameText(a: string, b: string): boolean {
  return wordsOf(a).join('') === wordsOf(b).join('');
}

/** Returns true if `said` contains `typed` or most of its words: Tavus often sends typed text back slightly changed. */
export function resembles(typed: string, said: string): boolean {
  const typedWords = wordsOf(typed);
  const saidWords = wordsOf(said);
  if (typedWords.length === 0) return false;
  if (` ${saidWords.join(' ')} `.includes(` ${typedWords.join(' ')} `)) return true;
  const heard = new Set(saidWords);
  const shared = typedWords.filter((word) => heard.has(word)).length;
  return shared > typedWords.length / 2;
}

/** Returns true if a text begins with all the words of another one and has more words after them. */
export function extendsText(text: string, longer: string): boolean {
  const [before, after] = [wordsOf(text), wordsOf(longer)];
  return before.length < after.length && before.every((word, index) => word === after[index]);
}

/** Returns the words of a text in lowercase, without punctuation. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(word);
  // Text that consists only of symbols, such as an emoji, is compared as it is.
  return words ?? text.trim().split(/\s+/).filter(Boolean);
}

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

/** Matches a word. In scripts without spaces between words, each character counts as a word. */
const word: RegExp = new RegExp(
  String.raw`[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+`,
  'gu',
);
