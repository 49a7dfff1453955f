/** Letters and digits of scripts without spaces between words, in which each counts as a word. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

const letters = /[\p{L}\p{N}\p{M}]/gu;

/**
 * Replaces every letter and digit of a text, so that its length, its words and its punctuation stay. Two texts of which one
 * begins like the other still do, and the mask consists of letters, so a transcript is put together from masked texts in
 * the same way.
 */
export function maskText(text: string): string {
  return text
    .replace(unspaced, (letter) => '〇'.repeat(letter.length))
    .replace(letters, (letter) => (letter === '〇' ? letter : 'x'.repeat(letter.length)));
}

/** Returns true if a text has letters that each count as a word. */
export function hasUnspaced(text: string): boolean {
  return text.search(unspaced) >= 0;
}
