import type { JsonObject } from '../../protocol/TavusEvent';

/** Merges one JSON object over another: nested objects are merged, and everything else is replaced. */
export function mergeObjects(below: JsonObject, above: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const before = merged[key];
    Object.defineProperty(merged, key, {
      value: isObject(before) && isObject(value) ? mergeObjects(before, value) : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return merged;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
