/** Opens an empty window; undefined if the browser does not allow it. It closes with the page. */
export function openWindow(onClosed: () => void): Window | undefined {
  const view = window.open('', '', 'popup,width=1000,height=640');
  if (!view) return undefined;
  view.document.title = 'Tavus devtools';
  view.document.body.style.margin = '0';
  const close = () => view.close();
  window.addEventListener('pagehide', close);
  view.addEventListener('pagehide', () => {
    window.removeEventListener('pagehide', close);
    onClosed();
  });
  return view;
}
