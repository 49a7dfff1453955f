import { isJsonObject, type JsonObject } from '../wire/JsonObject';

/** Returns a text that is not blank, cut to a length; undefined for anything else. */
export function readText(value: unknown, longest: number = Number.POSITIVE_INFINITY): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.length <= longest ? value : `${value.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Returns one of the choices: the first if there is no value, and undefined for any other value. */
export function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
): Choice | undefined {
  return value === undefined || value === null ? choices[0] : choices.find((choice) => choice === value);
}

/** Returns a number in a range, cut to it; undefined for anything else. */
export function readNumber(value: unknown, least: number, most: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least) return undefined;
  return Math.min(value, most);
}

/** Returns a day such as `2026-02-28` that exists; undefined for anything else. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  // Some engines move a day that does not exist into the next month.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

/** Reads each item of a list, up to a number of them. Returns undefined if it is no list, or if one cannot be read. */
export function readItems<Item>(
  value: unknown,
  most: number,
  read: (item: JsonObject) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.slice(0, most).map((item: unknown) => (isJsonObject(item) ? read(item) : undefined));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Returns true if no two items have the same id. */
export function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
