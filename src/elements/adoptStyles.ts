/** Gives a shadow tree a style sheet; under a strict policy too, as constructed sheets are no inline styles. */
export function adoptStyles(root: ShadowRoot, css: string): void {
  if ('adoptedStyleSheets' in root && typeof CSSStyleSheet === 'function') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const style = document.createElement('style');
  const host = root.host as HTMLElement;
  style.nonce = host.nonce || (document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '');
  style.textContent = css;
  root.append(style);
}

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
