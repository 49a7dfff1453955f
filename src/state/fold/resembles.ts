/** True when two texts differ in case, spacing and punctuation only. */
export function isSameText(a: string, b: string): boolean {
  return wordsOf(a).join('') === wordsOf(b).join('');
}

/** True when `said` holds `typed`, or most of its words: what comes back is often put a little differently. */
export function resembles(typed: string, said: string): boolean {
  const typedWords = wordsOf(typed);
  const saidWords = wordsOf(said);
  if (typedWords.length === 0) return false;
  if (` ${saidWords.join(' ')} `.includes(` ${typedWords.join(' ')} `)) return true;
  const heard = new Set(saidWords);
  const shared = typedWords.filter((word) => heard.has(word)).length;
  return shared > typedWords.length / 2;
}

/** The words of a text, without case and punctuation. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(word);
  // Text of symbols only, such as an emoji, is compared as it is.
  return words ?? text.trim().split(/\s+/).filter(Boolean);
}

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

/** In scripts that put no spaces between words, every character stands for one. */
const word: RegExp = new RegExp(
  String.raw`[${unspaced}]\p{M}*|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+`,
  'gu',
);
