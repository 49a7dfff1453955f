import type { RecordedEntry } from '../../protocol/recording/Recording';

/** Returns entries without the oldest, and first of all one with what those have told of the conversation. */
export function withoutOldest(entries: readonly RecordedEntry[], count: number): RecordedEntry[] {
  const oldest = entries.slice(0, count);
  const patch = Object.assign({}, ...oldest.map((entry) => entry.kind === 'state' && entry.patch));
  const known: RecordedEntry = { kind: 'state', atMs: oldest.at(-1)?.atMs ?? 0, patch };
  return [known, ...entries.slice(count)];
}
