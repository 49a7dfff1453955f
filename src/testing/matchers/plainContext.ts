import type { MatcherContext } from './Matcher';

const undecided = () => undefined;

/** What a matcher has as `this` where no test runner calls it. */
export const plainContext: MatcherContext = {
  equals: isLike,
  utils: { subsetEquality: undecided, iterableEquality: undecided },
};

/**
 * Compares by value. An object may have more fields than are expected; an array, a map and a set no other elements. What is
 * of another class is like nothing but itself, because what it holds is not always in its fields.
 */
function isLike(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (typeof expected !== 'object' || expected === null) return false;
  if ('asymmetricMatch' in expected && typeof expected.asymmetricMatch === 'function')
    return expected.asymmetricMatch(actual) === true;
  if (typeof actual !== 'object' || actual === null) return false;
  if (expected instanceof Date) return actual instanceof Date && Object.is(+actual, +expected);
  if (expected instanceof Map) return actual instanceof Map && haveLikeItems(actual, expected);
  if (expected instanceof Set) return actual instanceof Set && haveLikeItems(actual, expected);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
  } else if (Array.isArray(actual) || !isPlain(expected)) return false;
  return Object.entries(expected).every(
    ([key, value]) => Object.hasOwn(actual, key) && isLike(Reflect.get(actual, key), value),
  );
}

type Items = ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;

/** The order does not matter. */
function haveLikeItems(actual: Items, expected: Items): boolean {
  const items: unknown[] = [...actual];
  return (
    actual.size === expected.size &&
    [...expected].every((item: unknown) => items.some((other) => isLike(other, item)))
  );
}

/** Objects of another frame or context have another prototype, which has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
