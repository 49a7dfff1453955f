/** Returns the names of the fields that differ, also those that only one of the two has. */
export function changedFields(before: object | undefined, after: object | undefined): readonly string[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => !isSame(fieldOf(before, name), fieldOf(after, name)));
}

function fieldOf(object: object | undefined, name: string): unknown {
  return object && Reflect.get(object, name);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const areObjects = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null;
  return areObjects && JSON.stringify(a) === JSON.stringify(b);
}
