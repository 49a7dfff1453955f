/** How often the time is measured, in milliseconds. */
const stepMs = 200;

/**
 * Calls `onEnd` after a while, and writes how much of it is left to the CSS variable `--tavus-canvas-left` of an element, from
 * 1 to 0. The time stands still while the pointer is over the card around the element, the focus is inside it, or the page is
 * hidden. Returns a function that cancels it.
 */
export function countDown(element: HTMLElement, durationMs: number, onEnd: () => void): () => void {
  const card = element.closest<HTMLElement>('[data-tavus-part="canvas-card"]') ?? element.parentElement;
  let [left, last, isPointed] = [durationMs, performance.now(), false];
  const isFocused = () => {
    const root = element.getRootNode();
    const { activeElement } = root instanceof ShadowRoot ? root : document;
    return card?.contains(activeElement) === true;
  };
  const show = () => element.style.setProperty('--tavus-canvas-left', `${Math.max(0, left / durationMs)}`);
  const step = () => {
    const now = performance.now();
    // A timer that was held up, as in a page that was frozen, says nothing about how long the card was in sight.
    if (!isPointed && !isFocused() && !document.hidden) left -= Math.min(now - last, stepMs * 2);
    last = now;
    show();
    if (left > 0) return;
    clearInterval(timer);
    onEnd();
  };
  const timer = setInterval(step, stepMs);
  const enter = () => {
    isPointed = true;
  };
  const leave = () => {
    isPointed = false;
  };
  show();
  card?.addEventListener('pointerenter', enter);
  card?.addEventListener('pointerleave', leave);
  return () => {
    clearInterval(timer);
    card?.removeEventListener('pointerenter', enter);
    card?.removeEventListener('pointerleave', leave);
  };
}
