import postcss, { type Rule } from 'postcss';
import { isInKeyframes, splitRule } from './splitRule.ts';
import { type ReadSelector, readSelectors } from './readSelectors.ts';

/**
 * Gives every selector of our sheets nearly the same specificity, in the order that the selectors had between
 * themselves. The matching part moves into `:where()`, which counts nothing. A `:not()` of something that never exists
 * then adds what should count: a class and a few elements. So our rules win over the resets and element rules of a page,
 * such as `[type="button"]` and `.entry-content button`, and lose to any rule with two classes.
 *
 * Variables, and everything on the root, count only a few elements: one class of the page is enough.
 */
export function flattenStyles(css: string): string {
  const root = postcss.parse(css);
  const rules: Rule[] = [];
  root.walkRules((rule) => void (isInKeyframes(rule) || rules.push(rule)));
  const ranks = rankSelectors(rules.flatMap((rule) => readSelectors(rule.selector)));
  for (const rule of rules) {
    const selectors = readSelectors(rule.selector);
    const flat = (isForPage: boolean) =>
      selectors.map((selector) => flatten(selector, ranks, isForPage || selector.isRoot)).join(',\n');
    const { variables, rest } = splitRule(rule);
    for (const [part, isForPage] of [
      [variables, true],
      [rest, false],
    ] as const) {
      if (part) rule.before(part.clone({ selector: flat(isForPage) }));
    }
    rule.remove();
  }
  return root.toString();
}

/** The least number of elements that count: a page's `.content button` counts a class and one element. */
const leastElements = 2;

function flatten({ match, pseudoElement, specificity }: ReadSelector, ranks: Ranks, isForPage: boolean): string {
  const elements = Array(leastElements + (ranks.get(specificity) ?? 0)).fill('_');
  const counted = [...(isForPage ? [] : ['._']), ...elements].join(' ');
  return `:where(${match}):not(${counted})${pseudoElement}`;
}

type Ranks = ReadonlyMap<number, number>;

/** Numbers the specificities that occur, from the lowest. */
function rankSelectors(selectors: readonly ReadSelector[]): Ranks {
  const distinct = [...new Set(selectors.map(({ specificity }) => specificity))].sort((a, b) => a - b);
  return new Map(distinct.map((specificity, rank) => [specificity, rank]));
}
