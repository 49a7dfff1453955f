import type { MatcherContext } from './Matcher';

/** Returns whether an object has at least the expected fields; anything has no fields. */
export function includes({ equals, utils }: MatcherContext, actual: unknown, expected?: object): boolean {
  return expected === undefined || equals(actual, expected, [utils.iterableEquality, utils.subsetEquality]);
}
