/** Deeper than anything that Daily or Tavus send. */
const deepest = 32;

/**
 * Returns what JSON can hold of a value, as new objects and arrays: errors become their name and message, and functions,
 * media, circles and what is too deep are left out. Never throws. It runs while a message arrives, so it is fast for
 * what is JSON already.
 */
export function storable(value: unknown, around: object[] = []): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || around.length > deepest || around.includes(value)) return undefined;
  around.push(value);
  const stored = storableObject(value, around);
  around.pop();
  return stored;
}

function storableObject(value: object, around: object[]): unknown {
  if (isPlain(value)) return fieldsOf(value, around);
  if (Array.isArray(value)) return value.map((item) => storable(item, around) ?? null);
  if (value instanceof Error) return { name: value.name, message: value.message, ...fieldsOf(value, around) };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return undefined;
}

function fieldsOf(value: object, around: object[]): object {
  const fields = copyOf(value);
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (typeof field === 'string' || Number.isInteger(field)) continue;
    const stored = storable(field, around);
    // A copied field is the object's own, so that this is an assignment even to `__proto__`.
    if (stored === undefined) delete fields[key];
    else if (stored !== field) fields[key] = stored;
  }
  return fields;
}

function copyOf(value: object): Record<string, unknown> {
  try {
    return { ...value };
  } catch {
    return Object.fromEntries(Object.keys(value).map((key) => [key, readField(value, key)]));
  }
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
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
