/** What may have changed around an element. */
interface LookListener {
  theme(): void;
  width(): void;
}

/**
 * Calls back when the theme around an element or its width may have changed; returns a function that stops it. The theme is
 * set on the box of the conversation or on the page, and is the system's if neither says otherwise.
 */
export function watchLook(element: HTMLElement, changed: LookListener): () => void {
  const scheme = window.matchMedia?.('(prefers-color-scheme: dark)');
  const mutations = new MutationObserver(changed.theme);
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(changed.width);
  const attributes = { attributeFilter: ['class', 'style', 'data-theme', 'data-density'] };
  const root = element.closest('[data-tavus-part="root"]');
  for (const target of [root, element.ownerDocument.documentElement, hostOf(element)]) {
    if (target) mutations.observe(target, attributes);
  }
  scheme?.addEventListener('change', changed.theme);
  sizes?.observe(element);
  return () => {
    mutations.disconnect();
    sizes?.disconnect();
    scheme?.removeEventListener('change', changed.theme);
  };
}

/** The element around the shadow tree, if there is one. */
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
