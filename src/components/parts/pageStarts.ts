/**
 * Returns where the pages of an element's text begin in a box that shows its first lines: at the first character, at the
 * first one that does not fit, and so on. Without layout there is one page.
 */
export function pageStarts(box: Element, element: Element): number[] {
  const { top, height } = box.getBoundingClientRect();
  const text = element.firstChild;
  const starts = [0];
  while (text && height > 0) {
    const next = firstBelow(text, starts.at(-1) ?? 0, top + starts.length * height);
    if (next === undefined) break;
    starts.push(next);
  }
  return starts;
}

/** Returns the index of the first character below an edge. In left-to-right and right-to-left text, lines go down. */
function firstBelow(text: Node, from: number, edge: number): number | undefined {
  const end = (text.textContent ?? '').trimEnd().length;
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBelow(text, middle, end, edge)) high = middle;
    else low = middle + 1;
  }
  return low < end ? low : undefined;
}

function isBelow(text: Node, index: number, end: number, edge: number): boolean {
  const range = document.createRange();
  // A space between two lines may have no box of its own, nor a part of a character; then the next one counts.
  for (let start = index; start < end; start += 1) {
    range.setStart(text, start);
    range.setEnd(text, start + 1);
    const box = range.getClientRects()[0];
    if (box) return box.top + box.height / 2 > edge;
  }
  return false;
}
