/**
 * Returns where the pages of a text begin, whose element is in a box for a page: at the first character, at the first one
 * that does not fit, and so on. Without layout there is one page.
 *
 * If the page is translated, the element shows another text, in elements that the translator has added. The pages of the
 * original then begin at words in about the same places, and repeat a word rather than skip one.
 */
export function pageStarts(element: Element, text: string): number[] {
  const { height } = (element.parentElement ?? element).getBoundingClientRect();
  const { top } = element.getBoundingClientRect();
  const texts = textsIn(element);
  const shown = element.textContent;
  const { length } = shown.trimEnd();
  const starts = [0];
  while (height > 0) {
    const next = firstBelow(texts, starts.at(-1) ?? 0, length, top + starts.length * height);
    if (next === length) break;
    starts.push(next);
  }
  if (shown === text) return starts;
  return starts.map((start) => start && wordBefore(text, Math.floor((start / length) * text.length)));
}

function textsIn(node: Node): Text[] {
  return node instanceof Text ? [node] : [...node.childNodes].flatMap(textsIn);
}

/** Returns where the word at an index begins; without spaces, the character. Never 0, so that pages advance. */
function wordBefore(text: string, index: number): number {
  const word = text.lastIndexOf(' ', index) + 1;
  if (word > 0) return word;
  return Math.max(1, /[\udc00-\udfff]/.test(text[index] ?? '') ? index - 1 : index);
}

/**
 * Returns the index of the first character below an edge, or `end`. In left-to-right and right-to-left text, lines go down.
 */
function firstBelow(texts: readonly Text[], from: number, end: number, edge: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBelow(texts, middle, end, edge)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isBelow(texts: readonly Text[], index: number, end: number, edge: number): boolean {
  // A space between two lines, or a part of a character, may have no box. The next character counts then.
  for (let start = index; start < end; start += 1) {
    const box = boxOf(texts, start);
    if (box) return box.top + box.height / 2 > edge;
  }
  return false;
}

function boxOf(texts: readonly Text[], index: number): DOMRect | undefined {
  let offset = index;
  for (const text of texts) {
    if (offset < text.length) {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getClientRects()[0];
    }
    offset -= text.length;
  }
  return undefined;
}
