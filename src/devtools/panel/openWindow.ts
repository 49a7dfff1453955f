/** A window of the panel's own. */
export interface OwnWindow {
  readonly document: Document;
  close(): void;
}

/** Opens an empty window; undefined if the browser does not allow it. It closes with the page. */
export function openWindow(onClosed: () => void): OwnWindow | undefined {
  const view = window.open('', '', 'popup,width=1000,height=640');
  if (!view) return undefined;
  view.document.title = 'Tavus devtools';
  view.document.body.style.margin = '0';
  const close = () => {
    window.removeEventListener('pagehide', close);
    view.removeEventListener('pagehide', closed);
    view.close();
  };
  const closed = () => {
    close();
    onClosed();
  };
  window.addEventListener('pagehide', close);
  view.addEventListener('pagehide', closed);
  return { document: view.document, close };
}
