/** Creates a `ResizeObserver`; returns undefined where there is none, as in jsdom. */
export function resizeObserver(run: ResizeObserverCallback): ResizeObserver | undefined {
  return typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(run);
}
