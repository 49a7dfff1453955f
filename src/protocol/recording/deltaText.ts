import { isJsonObject, type JsonObject } from '../wire/JsonObject';

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
      const kept = value.startsWith(known) ? known.length : sharedLength(known, value);
      if (kept < leastKept) set += field(set, key, JSON.stringify(value));
      else text += field(text, key, `[${kept},${JSON.stringify(value.slice(kept))}]`);
    } else if (isWhole(known) && isWhole(value) && isWhole(value - known))
      grown += field(grown, key, `${value - known}`);
    else {
      const delta = isJsonObject(known) && isJsonObject(value) ? deltaText(known, value) : undefined;
      if (delta === undefined) set += field(set, key, JSON.stringify(value));
      else if (delta !== '') inside += field(inside, key, `{${delta}}`);
    }
  }
  let delta = part('', '"="', set && `{${set}}`);
  delta = part(delta, '"+"', text && `{${text}}`);
  delta = part(delta, '"#"', grown && `{${grown}}`);
  delta = part(delta, '">"', inside && `{${inside}}`);
  const gone = isAlike ? [] : old.filter((key) => !Object.hasOwn(after, key));
  return part(delta, '"-"', gone.length > 0 ? JSON.stringify(gone) : '');
}

/** Returns a difference with one more part, if there is one. */
function part(delta: string, name: string, value: string): string {
  return value === '' ? delta : `${delta}${delta && ','}${name}:${value}`;
}

function field(fields: string, key: string, value: string): string {
  return `${fields && ','}${JSON.stringify(key)}:${value}`;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
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
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
