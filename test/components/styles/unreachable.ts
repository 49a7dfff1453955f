const hide = '[data-tavus-part="self-view-hide"]';
const controls = 'button, input, select, a[href], [role="menuitemradio"]';

/** The places of a control that must not be covered, as shares of its width and height. */
const places = [
  [0.5, 0.5],
  [0.3, 0.3],
  [0.7, 0.3],
  [0.3, 0.7],
  [0.7, 0.7],
] as const;

/**
 * Returns the names of the controls that a visitor cannot press: those that stay covered or out of sight even after
 * scrolling to them. Controls that are not displayed do not count.
 */
export function unreachable(box: ParentNode): string[] {
  const shown = [...box.querySelectorAll<HTMLElement>(controls)].filter((it) => it.checkVisibility());
  const covered = shown.filter((control) => {
    scrollTo(control);
    return places.some((place) => !isOnTop(control, place));
  });
  return covered.map(nameOf);
}

function isOnTop(control: HTMLElement, [x, y]: (typeof places)[number]): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const root = control.getRootNode() as Document | ShadowRoot;
  const found = root.elementFromPoint(left + x * width, top + y * height);
  if (found && control.contains(found)) return true;
  // The button that hides the self view is meant to be on top of the one that moves it.
  return control.matches('[data-tavus-part="self-view-handle"]') && found?.closest(hide) !== null;
}

/** Scrolls as a visitor can: only boxes that have a scroll bar, and not the page, which may be a frame without one. */
function scrollTo(control: HTMLElement): void {
  for (let box = control.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const [inner, outer] = [control.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollTop += Math.max(inner.bottom - outer.bottom, 0) || Math.min(inner.top - outer.top, 0);
  }
}

function nameOf(control: HTMLElement): string {
  const { width, height } = control.getBoundingClientRect();
  const name = control.getAttribute('aria-label') ?? control.textContent ?? control.localName;
  return `${control.dataset.tavusPart ?? ''} ${name} (${Math.round(width)} × ${Math.round(height)})`;
}
