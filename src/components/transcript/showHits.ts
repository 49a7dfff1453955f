/** The name of the highlight in `::highlight()`. All transcripts of the page share it. */
const name = 'tavus-found';

/**
 * Highlights the hits of a search and outlines the row of the current one; returns a function that undoes it. Nothing is
 * rendered again for this, and no text becomes markup.
 */
export function showHits(hits: readonly Range[], current: Range | undefined): () => void {
  const row = rowOf(current);
  row?.setAttribute('data-found', '');
  const highlight = sharedHighlight();
  for (const hit of hits) highlight?.add(hit);
  return () => {
    row?.removeAttribute('data-found');
    for (const hit of hits) highlight?.delete(hit);
  };
}

/** Scrolls a hit into the middle of the box, unless it is in view. Only the box scrolls, not the page around it. */
export function scrollToHit(box: Element | null | undefined, hit: Range | undefined): void {
  const words = hit?.startContainer.parentElement;
  if (!box || !words) return;
  const view = box.getBoundingClientRect();
  const { top, bottom } = words.getBoundingClientRect();
  const isInView = top > view.top + view.height / 5 && bottom < view.bottom;
  if (!isInView) box.scrollTop += (top + bottom - view.top - view.bottom) / 2;
}

function rowOf(hit: Range | undefined): Element | null | undefined {
  return hit?.startContainer.parentElement?.closest('[data-tavus-part="utterance"]');
}

/** Without the CSS Custom Highlight API, only the row of the current hit is marked. */
function sharedHighlight(): Highlight | undefined {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
