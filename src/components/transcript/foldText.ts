/** A text without what a search does not tell apart: case, and marks such as accents. */
export interface FoldedText {
  readonly text: string;
  /** Where the character at an index of `text` is in the original. */
  readonly originOf: (index: number) => number;
}

/** Folds a text for a search. */
export function foldText(original: string): FoldedText {
  const isPlain = /^[ -~\n]*$/.test(original);
  if (isPlain) return { text: original.toLowerCase(), originOf: (index) => index };
  let text = '';
  const origins: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const folded = original.charAt(index).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    text += folded;
    for (const _ of folded.split('')) origins.push(index);
  }
  return { text, originOf: (index) => origins[index] ?? original.length };
}
