import postcss, { type Rule } from 'postcss';
import { type ReadSelector, readSelectors } from './readSelectors.ts';
import { isInKeyframes, splitRule } from './splitRule.ts';

/**
 * Gives every selector of our sheets nearly the same specificity, in the order that the selectors had between
 * themselves. The matching part moves into `:where()`, which counts nothing. A `:not()` of something that never exists
 * then adds what should count: a class and a few elements. So our rules win over the resets and element rules of a page,
 * such as `[type="button"]` and `.entry-content button`, and lose to any rule with two classes.
 *
 * Variables, and everything on an outermost box, count only a few elements: one class of the page is enough.
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

/** Returns one selector for all that count the same: a shorter list. */
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

/** The least number of elements that count. A page's `.content button` counts a class and one element. */
const leastElements = 2;

type Ranks = ReadonlyMap<number, number>;

/** Numbers the specificities that occur, from the lowest. */
function rankSelectors(selectors: readonly ReadSelector[]): Ranks {
  const distinct = [...new Set(selectors.map(({ specificity }) => specificity))].sort((a, b) => a - b);
  return new Map(distinct.map((specificity, rank) => [specificity, rank]));
}
