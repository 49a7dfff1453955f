/** Adds an element with a shadow tree and its styles to a page. A strict content security policy allows these styles. */
export function shadowHost(page: Document, css: string): HTMLElement {
  const host = page.createElement('tavus-devtools');
  const root = host.attachShadow({ mode: 'open' });
  // A sheet belongs to the window that made it.
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  page.body.append(host);
  return host;
}
