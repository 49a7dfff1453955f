import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/** How an object differs from an earlier one. Fields that it does not name are the same. */
export interface Delta {
  /** The fields that are new or differ as a whole. */
  readonly '='?: JsonObject;
  /** The texts that begin like the earlier one: how many UTF-16 units of it they keep, and what follows. */
  readonly '+'?: Readonly<Record<string, readonly [kept: number, rest: string]>>;
  /** The whole numbers that have grown, and by how much. */
  readonly '#'?: Readonly<Record<string, number>>;
  /** The objects that differ in some fields. */
  readonly '>'?: Readonly<Record<string, Delta>>;
  /** The fields that are gone. */
  readonly '-'?: readonly string[];
}

/** Shorter beginnings are not worth being named. */
const leastKept = 8;

/** Returns how an object differs from an earlier one; undefined if it would not come back with its fields in their order. */
export function deltaOf(before: JsonObject, after: JsonObject): Delta | undefined {
  if (!keepsOrder(before, after)) return undefined;
  const set: [string, unknown][] = [];
  const text: [string, readonly [number, string]][] = [];
  const grown: [string, number][] = [];
  const inside: [string, Delta][] = [];
  for (const [key, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (old === value) continue;
    if (typeof old === 'string' && typeof value === 'string') {
      const kept = sharedLength(old, value);
      if (kept < leastKept) set.push([key, value]);
      else text.push([key, [kept, value.slice(kept)]]);
    } else if (isWhole(old) && isWhole(value) && isWhole(value - old)) grown.push([key, value - old]);
    else if (isJsonObject(old) && isJsonObject(value)) {
      const delta = deltaOf(old, value);
      if (!delta) set.push([key, value]);
      else if (Object.keys(delta).length > 0) inside.push([key, delta]);
    } else set.push([key, value]);
  }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return {
    ...(set.length > 0 && { '=': Object.fromEntries(set) }),
    ...(text.length > 0 && { '+': Object.fromEntries(text) }),
    ...(grown.length > 0 && { '#': Object.fromEntries(grown) }),
    ...(inside.length > 0 && { '>': Object.fromEntries(inside) }),
    ...(gone.length > 0 && { '-': gone }),
  };
}

/** Returns the object that differs from an earlier one in this way; undefined if it cannot be about that one. */
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

/** The order of fields matters: tool calls are told apart by the JSON of their arguments. */
function keepsOrder(before: JsonObject, after: JsonObject): boolean {
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const expected = [...kept, ...Object.keys(after).filter((key) => !Object.hasOwn(before, key))];
  return Object.keys(after).every((key, index) => key === expected[index]);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
