/** Calls `run` when the page closes or enters the back/forward cache; returns a function that removes the listener. */
export function onPageHide(run: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  window.addEventListener('pagehide', run);
  return () => window.removeEventListener('pagehide', run);
}
