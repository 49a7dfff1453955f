/** Moves an element that has just changed its place there from its old one, unless the visitor wants no motion. */
export function glideFrom(element: HTMLElement, before: DOMRect): void {
  if (!element.animate || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
  const after = element.getBoundingClientRect();
  const translate = `${before.x - after.x}px ${before.y - after.y}px`;
  element.animate([{ translate }, { translate: '0 0' }], {
    duration: 260,
    easing: 'cubic-bezier(.2,.8,.2,1)',
  });
}

/** The distance in pixels at which a press becomes a drag, so that an unsteady hand can still press. */
export const dragFromPx = 6;
