import postcss, { type AtRule, type ChildNode, type Container, type Rule } from 'postcss';
import { flattenStyles } from './flattenStyles.ts';
import { readSelectors } from './readSelectors.ts';
import { isInKeyframes, splitRule } from './splitRule.ts';

/**
 * Makes the styles win over a page's `!important`: important declarations in a layer win over those outside of layers.
 * Variables and all rules for the root stay as in `styles.css`, so that a page can still set them, even inline.
 */
export function forceStyles(css: string): string {
  const open = postcss.parse(css);
  const forced = postcss.parse(css);
  open.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    const { variables, rest } = splitRule(rule);
    if (variables) rule.before(variables);
    if (rest && isRoot(rule)) rule.before(rest);
    rule.remove();
  });
  forced.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    const { rest } = splitRule(rule);
    if (rest && !isRoot(rule)) rule.before(rest);
    rule.remove();
  });
  forced.walkDecls((declaration) => {
    const { parent } = declaration;
    if (parent?.type === 'rule' && !isInKeyframes(parent as Rule)) declaration.important = true;
  });
  forced.walkAtRules('keyframes', (keyframes) => void keyframes.remove());
  removeEmpty(open);
  removeEmpty(forced);
  return `${flattenStyles(open.toString())}\n@layer tavus {\n${forced}\n}\n`;
}

function isRoot({ selector }: Rule): boolean {
  return readSelectors(selector).some((read) => read.isRoot);
}

/** Removes blocks such as `@media` that have lost all their rules. */
function removeEmpty(container: Container): void {
  container.each((node: ChildNode) => {
    if (node.type !== 'atrule' || !node.nodes) return;
    removeEmpty(node as AtRule);
    if (node.nodes.length === 0) node.remove();
  });
}
