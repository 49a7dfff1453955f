/** Deeper than anything that Daily or Tavus send. */
const deepest = 32;

/**
 * Returns what JSON can hold of a value, as new objects and arrays: errors become their name and message, and functions,
 * media, circles and what is too deep are left out. Never throws.
 */
export function storable(value: unknown, around: readonly object[] = []): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || around.length > deepest || around.includes(value)) return undefined;
  if (Array.isArray(value)) return value.map((item) => storable(item, [...around, value]) ?? null);
  if (value instanceof Error) return { name: value.name, message: value.message, ...fieldsOf(value, around) };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return isPlain(value) ? fieldsOf(value, around) : undefined;
}

function fieldsOf(value: object, around: readonly object[]): object {
  const inside = [...around, value];
  const fields: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    const field = storable(readField(value, key), inside);
    if (field !== undefined) fields.push([key, field]);
  }
  // Not by assignment, which would take `__proto__` for something else.
  return Object.fromEntries(fields);
}

function readField(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** Objects of the browser, such as tracks and elements, are not plain; those of another frame are. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
