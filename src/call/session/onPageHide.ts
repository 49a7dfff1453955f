/** Runs when the page closes or goes into the browser's cache; returns what stops that. */
export function onPageHide(run: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  window.addEventListener('pagehide', run);
  return () => window.removeEventListener('pagehide', run);
}
