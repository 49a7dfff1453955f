/** Creates a `ResizeObserver`, or returns undefined in environments without one, such as jsdom. */
export function resizeObserver(run: ResizeObserverCallback): ResizeObserver | undefined {
  return typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(run);
}
