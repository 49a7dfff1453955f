import { describe, expect, it } from 'vitest';
import { EntryIndex } from '../../../src/devtools/entries/EntryIndex';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { held, message, readLate } from './entries';

function indexOf(...entries: readonly RecordedEntry[]) {
  const index = new EntryIndex();
  index.update(entries);
  return { index, marks: entries.map((_, at) => index.markOf(at)) };
}

const start = message(10, 'started_speaking', { role: 'pal' }, { seq: 1 });
const greeting = message(20, 'utterance.streaming', { role: 'pal', speech: 'Welcome!' }, { seq: 2 });

describe('messages that are held until the PAL is certain', () => {
  it('are not dropped once they are read', () => {
    const { marks } = indexOf(held(start), held(greeting), readLate(50, start), readLate(50, greeting));
    expect(marks).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are dropped as long as nobody reads them', () => {
    const { marks } = indexOf(held(start), held(greeting), readLate(50, start));
    expect(marks).toEqual([undefined, 'dropped', undefined]);
  });

  it('are in the lanes as they are read', () => {
    const { index } = indexOf(held(start), held(greeting), readLate(50, start), readLate(50, greeting));
    expect(index.lanes.items.pal).toMatchObject([{ index: 2, fromMs: 50, text: 'Welcome!' }]);
  });

  it('are repeated if another one has said the same', () => {
    const { marks } = indexOf(held(start), start, readLate(50, start));
    expect(marks).toEqual(['repeated', undefined, 'repeated']);
  });

  it('are dropped if they cannot be understood', () => {
    const strange: RecordedEntry = { kind: 'message', atMs: 0, from: 'x', data: 7, read: false };
    expect(indexOf(strange, readLate(50, strange)).marks).toEqual(['dropped', 'dropped']);
  });
});
