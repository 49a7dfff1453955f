/**
 * Returns whether two JSON values are equal. Cheaper than comparing their JSON: most duplicates differ in nothing, and
 * most other values in their first fields.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [inA, inB] = [definedEntries(a), definedEntries(b)];
  return (
    inA.length === inB.length &&
    inA.every(
      ([key, value]) => Object.hasOwn(b, key) && sameContent(value, (b as Record<string, unknown>)[key]),
    )
  );
}

/** A field that is undefined counts as absent, as in JSON. */
function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
