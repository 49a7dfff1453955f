import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/**
 * Returns the object that differs from an earlier one in this way; undefined if it cannot be about that one. The fields of
 * a difference are:
 *
 * - `=`: the fields that are new or differ as a whole.
 * - `+`: the texts that begin like the earlier one: how many UTF-16 units of it they keep, and what follows.
 * - `#`: the whole numbers that have grown, and by how much.
 * - `>`: the objects that differ in some fields, each with its own difference.
 * - `-`: the names of the fields that are gone.
 */
export function applyDelta(before: JsonObject, delta: unknown): JsonObject | undefined {
  if (!isJsonObject(delta)) return undefined;
  const { '=': set = {}, '+': text = {}, '#': grown = {}, '>': inside = {}, '-': gone = [] } = delta;
  if (![set, text, grown, inside].every(isJsonObject) || !Array.isArray(gone)) return undefined;
  const without = new Set(gone);
  const fields = new Map(Object.entries(before).filter(([key]) => !without.has(key)));
  for (const [key, piece] of Object.entries(text as object)) {
    const old = fields.get(key);
    const [kept, rest] = Array.isArray(piece) ? piece : [];
    if (typeof old !== 'string' || typeof kept !== 'number' || typeof rest !== 'string') return undefined;
    if (kept > old.length) return undefined;
    fields.set(key, old.slice(0, kept) + rest);
  }
  for (const [key, growth] of Object.entries(grown as object)) {
    const old = fields.get(key);
    if (typeof old !== 'number' || typeof growth !== 'number') return undefined;
    fields.set(key, old + growth);
  }
  for (const [key, piece] of Object.entries(inside as object)) {
    const old = fields.get(key);
    const value = isJsonObject(old) ? applyDelta(old, piece) : undefined;
    if (!value) return undefined;
    fields.set(key, value);
  }
  for (const [key, value] of Object.entries(set as object)) fields.set(key, value);
  return Object.fromEntries(fields);
}
