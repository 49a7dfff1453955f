/** Styles of an ancestor that would move, clip or cover an element with a fixed position. */
export const hostilePlaces: Readonly<Record<string, string>> = {
  transform: 'transform: translate(40px, 60px) scale(0.5); block-size: 200px; inline-size: 300px',
  filter: 'filter: grayscale(1); block-size: 200px; inline-size: 300px',
  contain: 'contain: strict; block-size: 10px; inline-size: 10px',
  'overflow: hidden':
    'position: relative; transform: none; will-change: transform; overflow: hidden; block-size: 10px',
  'a low stacking context': 'position: relative; z-index: -1; isolation: isolate',
  'a container': 'container-type: size; block-size: 30px; inline-size: 30px',
};

/** Makes a page that covers the window, and a box on it with the style; returns the box. */
export function hostilePlace(style: string): HTMLElement {
  const cover = document.body.appendChild(document.createElement('main'));
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 3; background: white';
  const box = document.body.appendChild(document.createElement('div'));
  box.style.cssText = style;
  return box;
}

/** Returns an element's distances from the right and the lower edge of the window, as if no pointer were on it. */
export function fromCorner(element: Element | null | undefined): readonly number[] {
  const { right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  // The pointer rests where an earlier test has left it, and lifts a launcher there.
  const lifted = element ? new DOMMatrix(getComputedStyle(element).transform).f : 0;
  return [Math.round(innerWidth - right), Math.round(innerHeight - bottom + lifted)];
}

/** Returns the topmost element, also inside shadow trees, in the middle of an element. */
export function onTopOf(element: Element | null | undefined): Element | null {
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  let found = document.elementFromPoint(x + width / 2, y + height / 2);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
