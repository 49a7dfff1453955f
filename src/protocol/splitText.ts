/**
 * Splits a text into pieces for which `fits` returns true: at sentence ends if possible, else between words, else
 * anywhere except inside a character. Joining the pieces restores the text exactly.
 *
 * @example
 * ```ts
 * import { splitText } from 'tavus-react/protocol';
 *
 * splitText('One. Two. Three.', (piece) => piece.length <= 10); // ['One. Two. ', 'Three.']
 * ```
 */
export function splitText(text: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '' && !fits(rest)) {
    const room = longestPrefix(rest, fits);
    const cut = cutBefore(rest, room);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Returns the length of the longest prefix that fits, but at least 1, so that splitting always makes progress. */
function longestPrefix(text: string, fits: (piece: string) => boolean): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cutBefore(text: string, room: number): number {
  const head = text.slice(0, room);
  const sentenceEnd = lastEnd(head, /[.!?…]+["'”’)\]]*\s+|[。！？]+["'”’)\]」』）]*\s*|\n+/g);
  if (sentenceEnd > 0) return sentenceEnd;
  const wordEnd = lastEnd(head, /\s+/g);
  if (wordEnd > 0) return wordEnd;
  const splitsSurrogatePair = /[\uD800-\uDBFF]$/.test(head);
  return splitsSurrogatePair && room > 1 ? room - 1 : Math.max(room, splitsSurrogatePair ? 2 : 1);
}

function lastEnd(text: string, boundary: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(boundary)) end = match.index + match[0].length;
  return end;
}
