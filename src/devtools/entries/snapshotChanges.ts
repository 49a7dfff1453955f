import { changedFields } from './changedFields';
import type { Snapshot } from './Snapshot';

/** What an entry changed, a line for each thing. */
export interface SnapshotChange {
  /** Such as `row user-1`. */
  readonly what: string;
  /** The fields that changed, with what they are now. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

/** Compares two moments. */
export function snapshotChanges(before: Snapshot, after: Snapshot): readonly SnapshotChange[] {
  return [
    ...changeOf('conversation', before.conversation, after.conversation),
    ...changeOf('speaking', before.speaking, after.speaking),
    ...changesIn('row', before.rows, after.rows, ({ id }) => id),
    ...changesIn('turn', before.turns, after.turns, ({ turnIdx }) => `${turnIdx}`, [
      'utterances',
      'toolCalls',
    ]),
    ...changesIn('tool call', before.toolCalls, after.toolCalls, ({ key }) => key),
    ...changesIn('signal', before.signals, after.signals, (signal) => `${signal.type} ${signal.seq ?? ''}`),
  ];
}

function changesIn<Item extends object>(
  kind: string,
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  without: readonly string[] = [],
): SnapshotChange[] {
  // Of thousands, nearly all are the same in the same place.
  const earlier = new Map(
    before.filter((item, place) => item !== after[place]).map((item) => [keyOf(item), item]),
  );
  const later = new Map(
    after.filter((item, place) => item !== before[place]).map((item) => [keyOf(item), item]),
  );
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key) => changeOf(`${kind} ${key}`, earlier.get(key), later.get(key), without));
}

function changeOf(
  what: string,
  before: object | undefined,
  after: object | undefined,
  without: readonly string[] = [],
): SnapshotChange[] {
  const names = changedFields(before, after).filter((name) => !without.includes(name));
  if (names.length === 0) return [];
  const fields = names.map((name) => ({
    name,
    before: before && Reflect.get(before, name),
    after: after && Reflect.get(after, name),
  }));
  return [{ what, fields }];
}
