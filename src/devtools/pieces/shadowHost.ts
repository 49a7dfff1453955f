/** Events that pages listen to in their document, such as to close what is open. */
const ofPresses = ['pointerdown', 'mousedown', 'touchstart', 'click', 'wheel'];
const ofKeys = ['keydown', 'keyup', 'input', 'paste'];

/** Adds an element with a shadow tree and its styles to a page. A strict content security policy allows these styles. */
export function shadowHost(page: Document, css: string): HTMLElement {
  const host = page.createElement('tavus-devtools');
  const root = host.attachShadow({ mode: 'open' });
  // A sheet belongs to the window that made it.
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // What the shadow tree itself listens to has been told by now.
  for (const type of [...ofPresses, ...ofKeys])
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  page.body.append(host);
  return host;
}
