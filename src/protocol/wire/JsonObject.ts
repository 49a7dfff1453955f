/** A JSON object as received over the wire. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns true for objects, and false for arrays, null and everything else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
