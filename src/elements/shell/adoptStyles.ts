/**
 * Adds a style sheet to a shadow tree. Constructed style sheets are not inline styles, so a strict content security
 * policy allows them. They belong to one document: a tree that moves to another document loses them and needs new ones.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  const view = root.ownerDocument.defaultView;
  // There is no window, for example inside a template. Nothing is rendered there.
  if (!view) return;
  if ('adoptedStyleSheets' in root && typeof view.CSSStyleSheet === 'function') {
    const own = sheets.get(root) ?? new Map<string, CSSStyleSheet>();
    const before = own.get(css);
    if (before && root.adoptedStyleSheets.includes(before)) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(root, own.set(css, sheet));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  if ([...root.querySelectorAll('style')].some(({ textContent }) => textContent === css)) return;
  const style = document.createElement('style');
  const host = root.host as HTMLElement;
  style.nonce = host.nonce || (document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '');
  style.textContent = css;
  root.append(style);
}

const sheets = new WeakMap<ShadowRoot, Map<string, CSSStyleSheet>>();
