/** How a value of the state differs from the one before it. */
export type Change = ValueChange | ListChange | TableChange;

interface ValueChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** Lists grow long, and mostly at their end. */
interface ListChange {
  readonly at: number;
  readonly removed: readonly unknown[];
  readonly added: readonly unknown[];
}

/** A table shares its map with the tables before it, so only the fields that differ are known. */
interface TableChange {
  readonly fields: readonly FieldChange[];
}

interface FieldChange extends ValueChange {
  readonly key: unknown;
  readonly isNew: boolean;
}

/** The value of an atom that consists of a map, such as `{ byIdx }`. */
type Table = Readonly<Record<string, Map<unknown, unknown>>>;

/** Returns the change from a value to the next one; undefined if there is none. */
export function changeOf(before: unknown, after: unknown): Change | undefined {
  if (Object.is(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return changeOfList(before, after);
  if (!isTable(before) || !isTable(after)) return { before, after };
  return changeOfTable(mapOf(before), mapOf(after)) ?? { before: ownCopy(before), after: ownCopy(after) };
}

/** Returns a value with a change, or without it. The value is an own copy, and may be changed itself. */
export function withChange(value: unknown, change: Change, isDone: boolean): unknown {
  if ('at' in change) {
    const [out, into] = isDone ? [change.removed, change.added] : [change.added, change.removed];
    if (Array.isArray(value)) value.splice(change.at, out.length, ...into);
    return value;
  }
  if ('before' in change) return ownCopy(isDone ? change.after : change.before);
  if (!isTable(value)) return value;
  const map = mapOf(value);
  for (const { key, isNew, before, after } of change.fields) {
    if (isDone) map.set(key, after);
    else if (isNew) map.delete(key);
    else map.set(key, before);
  }
  return value;
}

/** Returns a value that may be changed: a copy of a list or a table, and anything else as it is. */
export function ownCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice();
  if (!isTable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, map]) => [name, new Map(map)]));
}

/** Returns whether a value consists of a map that goes on to change. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && Object.values(value)[0] instanceof Map;
}

function mapOf(table: Table): Map<unknown, unknown> {
  return Object.values(table)[0] ?? new Map();
}

function changeOfList(before: readonly unknown[], after: readonly unknown[]): ListChange | undefined {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  let kept = 0;
  const most = Math.min(before.length, after.length) - at;
  while (kept < most && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  const [removed, added] = [before.slice(at, before.length - kept), after.slice(at, after.length - kept)];
  return removed.length + added.length > 0 ? { at, removed, added } : undefined;
}

/** Returns undefined if keys are gone, because they would not come back at their places. */
function changeOfTable(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
): TableChange | undefined {
  const fields: FieldChange[] = [];
  let added = 0;
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known === value) continue;
    const isNew = !before.has(key);
    if (isNew) added += 1;
    fields.push({ key, isNew, before: known, after: value });
  }
  return before.size + added === after.size ? { fields } : undefined;
}
