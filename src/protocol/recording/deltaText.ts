import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import { textOf } from './textOf';

/** Shorter beginnings are not worth being named. */
const leastKept = 8;

/**
 * Returns how an object differs from an earlier one, as JSON: what stands between the braces of the difference that
 * `applyDelta` takes, and nothing if they are the same. Returns undefined if it would not come back with its fields in their
 * order. It is written as text at once, because most lines of a recording are made of it.
 */
export function deltaText(before: JsonObject, after: JsonObject): string | undefined {
  const keys = Object.keys(after);
  const old = Object.keys(before);
  const isAlike = sameKeys(old, keys);
  if (!isAlike && !keepsOrder(before, after)) return undefined;
  let set = '';
  let text = '';
  let grown = '';
  let inside = '';
  for (const key of keys) {
    const value = after[key];
    // A name such as `constructor` is known to every object.
    const known = isAlike || Object.hasOwn(before, key) ? before[key] : undefined;
    if (known === value) continue;
    if (typeof known === 'string' && typeof value === 'string') {
      const kept = sharedLength(known, value);
      if (kept < leastKept) set += field(set, key, textOf(value));
      else text += field(text, key, `[${kept},${textOf(value.slice(kept))}]`);
    } else if (isWhole(known) && isWhole(value) && isWhole(value - known))
      grown += field(grown, key, `${value - known}`);
    else {
      const delta = isJsonObject(known) && isJsonObject(value) ? deltaText(known, value) : undefined;
      if (delta === undefined) set += field(set, key, JSON.stringify(value));
      else if (delta !== '') inside += field(inside, key, `{${delta}}`);
    }
  }
  let delta = part('', '=', set);
  delta = part(delta, '+', text);
  delta = part(delta, '#', grown);
  delta = part(delta, '>', inside);
  if (isAlike) return delta;
  const gone = old.filter((key) => !Object.hasOwn(after, key));
  return gone.length > 0 ? delta + field(delta, '-', JSON.stringify(gone)) : delta;
}

/** Returns a difference with one more part, if there is one. */
function part(delta: string, name: string, fields: string): string {
  return fields ? `${delta}${delta && ','}"${name}":{${fields}}` : delta;
}

function field(before: string, key: string, value: string): string {
  return `${before && ','}${textOf(key)}:${value}`;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** The order of fields matters: tool calls are told apart by the JSON of their arguments. */
function keepsOrder(before: JsonObject, after: JsonObject): boolean {
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  const expected = [...kept, ...Object.keys(after).filter((key) => !Object.hasOwn(before, key))];
  return sameKeys(Object.keys(after), expected);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function sharedLength(a: string, b: string): number {
  // Texts grow, and engines compare a part as a whole much faster than `startsWith` does.
  if (b.slice(0, a.length) === a) return a.length;
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
