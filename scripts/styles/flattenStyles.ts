import postcss, { type Rule } from 'postcss';
import { type ReadSelector, readSelectors } from './readSelectors.ts';
import { isInKeyframes, splitRule } from './splitRule.ts';

/**
 * Gives every selector of our sheets nearly the same specificity, and keeps their relative order. The selector moves into
 * `:where()`, which has no specificity. A `:not()` of something that never exists then adds the specificity of one class
 * and a few elements. So our rules win over a page's resets and element rules, such as `[type="button"]` and
 * `.entry-content button`, and lose to any rule with two classes.
 *
 * Variables, and all rules for an outermost box, have only the specificity of a few elements: one class of the page wins.
 */
export function flattenStyles(css: string): string {
  const root = postcss.parse(css);
  const rules: Rule[] = [];
  root.walkRules((rule) => void (isInKeyframes(rule) || rules.push(rule)));
  const ranks = rankSelectors(rules.flatMap((rule) => readSelectors(rule.selector)));
  for (const rule of rules) {
    const selectors = readSelectors(rule.selector);
    const { variables, rest } = splitRule(rule);
    if (variables) rule.before(variables.clone({ selector: flatten(selectors, ranks, true) }));
    if (rest) rule.before(rest.clone({ selector: flatten(selectors, ranks, false) }));
    rule.remove();
  }
  return root.toString();
}

/** Returns the flattened list, with one `:where()` for all selectors of the same specificity to keep it short. */
function flatten(selectors: readonly ReadSelector[], ranks: Ranks, isForPage: boolean): string {
  const groups = new Map<string, string[]>();
  for (const { match, pseudoElement, specificity, isRoot } of selectors) {
    const elements = Array(leastElements + (ranks.get(specificity) ?? 0)).fill('_');
    const counted = [...(isForPage || isRoot ? [] : ['._']), ...elements].join(' ');
    const end = `:not(${counted})${pseudoElement}`;
    groups.set(end, [...(groups.get(end) ?? []), match]);
  }
  return [...groups].map(([end, matches]) => `:where(${matches.join(', ')})${end}`).join(',\n');
}

/** The least number of elements in the specificity. It must beat a page's `.content button`, a class and one element. */
const leastElements = 2;

type Ranks = ReadonlyMap<number, number>;

/** Numbers the distinct specificities from the lowest. */
function rankSelectors(selectors: readonly ReadSelector[]): Ranks {
  const distinct = [...new Set(selectors.map(({ specificity }) => specificity))].sort((a, b) => a - b);
  return new Map(distinct.map((specificity, rank) => [specificity, rank]));
}
