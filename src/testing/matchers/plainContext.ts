import type { MatcherContext } from './Matcher';

const undecided = () => undefined;

/** What a matcher has as `this` where no test runner calls it. */
export const plainContext: MatcherContext = {
  equals: isLike,
  utils: { subsetEquality: undecided, iterableEquality: undecided },
};

/** Compares by value. An object may have more fields than are expected, an array no other elements. */
function isLike(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if ('asymmetricMatch' in expected && typeof expected.asymmetricMatch === 'function')
    return expected.asymmetricMatch(actual) === true;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(expected))
    return false;
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) return false;
  return Object.entries(expected).every(([key, value]) => isLike(Reflect.get(actual, key), value));
}
