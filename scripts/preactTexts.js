import { options } from 'preact';

/**
 * Shows changed texts on a page that the browser translates. A translator replaces text nodes with elements. React then
 * replaces the text of the surrounding element, but Preact updates the text node that is no longer in the page, so the
 * element gets its new text here. `__e` is the element of a node ("Option Hooks" in the Preact docs).
 */
export function showTexts() {
  const texts = new WeakMap();
  const { diffed } = options;
  options.diffed = (node) => {
    diffed?.(node);
    const { type, props, __e: element } = node;
    if (typeof type !== 'string' || !element) return;
    const text = props.children;
    const isOther = texts.has(element) && texts.get(element) !== text;
    if (isOther && typeof text === 'string' && element.textContent !== text) element.textContent = text;
    texts.set(element, text);
  };
}
