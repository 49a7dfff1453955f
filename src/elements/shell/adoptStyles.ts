/**
 * Gives a shadow tree a style sheet; under a strict policy too, as constructed sheets are no inline styles. They belong
 * to one document: a tree that comes into another has lost them, and is given them again.
 */
export function adoptStyles(root: ShadowRoot, css: string): void {
  const view = root.ownerDocument.defaultView;
  // Within a template, say. Nothing is drawn there.
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

/**
 * The page's `--tavus-*` variables win over the defaults, which the conversation's box sets itself: what it inherits is
 * handed down under another name, and where nothing is, the default stays.
 */
export function throughVariables(css: string): string {
  const names = new Set([...css.matchAll(/--tavus-([\w-]+)(?=\s*:)/g)].flatMap(([, name]) => name ?? []));
  const down = [...names].map((name) => `--page-${name}:var(--tavus-${name});`).join('');
  const back = [...names].map((name) => `--tavus-${name}:var(--page-${name},revert-layer);`).join('');
  return `[data-tavus-tree]{${down}}[data-tavus-tree] [data-tavus-part="root"]{${back}}`;
}
