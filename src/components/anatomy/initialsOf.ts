/** Returns the first letters of the first and the last word of a name; nothing for `PAL`, which is nobody's name. */
export function initialsOf(name: string): string {
  if (name === 'PAL') return '';
  const letters = [...name.matchAll(/(?:^|\s)(\p{L})/gu)].map(([, letter = '']) => letter);
  const [first = ''] = letters;
  const last = letters.length > 1 ? letters[letters.length - 1] : '';
  // Where letters have no upper case, as in Arabic or Chinese, one is enough: two would read as a word.
  return first.toUpperCase() === first.toLowerCase() ? first : `${first}${last}`.toUpperCase();
}
