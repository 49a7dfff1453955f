/** Calls the listener with each new size of an element; returns a function that stops. */
export function observeSize(element: Element, listener: () => void): () => void {
  // The observer of a page that is hidden says nothing of another window.
  const observer = new (element.ownerDocument.defaultView ?? window).ResizeObserver(listener);
  observer.observe(element);
  return () => observer.disconnect();
}
