import { options } from 'preact';

/**
 * Lets changed texts reach a page that the browser translates. A translator takes text nodes out, and puts elements in
 * their place. React then replaces the text of the element around them; Preact changes the text node that nobody sees any
 * more, so the element gets its new text here. `__e` is the element of a node ("Option Hooks" in the Preact docs).
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
