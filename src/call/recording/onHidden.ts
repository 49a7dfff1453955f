/** Calls `run` when the page goes to the background, also for good; returns a function that removes the listener. */
export function onHidden(run: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const look = () => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}
