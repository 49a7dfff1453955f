/**
 * Hides a frame and moves it to the end of the page, so that the page in it can still end by itself after its card is gone.
 * Only `moveBefore` moves a frame without loading it again; elsewhere the frame stays where it is, and goes with its card.
 */
export function setAside(iframe: HTMLIFrameElement): void {
  iframe.style.setProperty('display', 'none', 'important');
  const { body }: { readonly body: MovingElement } = document;
  if (iframe.isConnected) body.moveBefore?.(iframe, null);
}

/** An element as in the browsers that can move elements. */
type MovingElement = HTMLElement & { moveBefore?(node: Node, before: Node | null): void };
