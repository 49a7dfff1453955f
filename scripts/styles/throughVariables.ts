import postcss from 'postcss';
import { readSelectors } from './readSelectors.ts';
import { isInKeyframes } from './splitRule.ts';

/**
 * Lets a page's `--tavus-*` variables into the shadow tree of an element. The conversation's root declares defaults, which
 * would hide the inherited values. So these are passed down under another name, and each default becomes the fallback
 * for where the page sets nothing. The fallback cannot be `revert-layer`: Firefox does not revert inside `var()`.
 */
export function throughVariables(css: string): string {
  const root = postcss.parse(css);
  const names = new Set<string>();
  root.walkRules((rule) => {
    if (isInKeyframes(rule) || !readSelectors(rule.selector).some(({ isRoot }) => isRoot)) return;
    rule.each((node) => {
      // What is important, such as reduced motion, is not for a page to change.
      if (node.type !== 'decl' || node.important || !isForPages(node.prop)) return;
      const name = node.prop.slice('--tavus-'.length);
      names.add(name);
      node.value = `var(--page-${name}, ${node.value})`;
    });
  });
  const passed = [...names].map((name) => ({ prop: `--page-${name}`, value: `var(--tavus-${name})` }));
  root.prepend(postcss.rule({ selector: '[data-tavus-tree]' }).append(...passed));
  return root.toString();
}

/** Returns true for the variables of the conversation. Those of the launcher are read where the page sets them. */
function isForPages(property: string): boolean {
  return property.startsWith('--tavus-') && !property.startsWith('--tavus-widget-');
}
