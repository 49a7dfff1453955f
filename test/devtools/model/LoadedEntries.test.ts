import { expect, it } from 'vitest';
import { LoadedEntries } from '../../../src/devtools/model/LoadedEntries';
import { message } from '../entries/entries';

it('does not find the end of a file again after many other moments', () => {
  const entries = Array.from({ length: 20 }, (_, index) =>
    message(index, 'utterance', { role: 'user', speech: `${index}` }, { seq: index }),
  );
  const header = { version: 1, recordedAt: 0, versions: {}, redacted: [] } as const;
  const loaded = new LoadedEntries({ header, entries, problems: [] }, '');
  const end = loaded.stateNow();
  for (const index of entries.keys()) loaded.stateAt(index);
  expect(loaded.stateNow()).toBe(end);
  expect(end.rows).toHaveLength(20);
});
