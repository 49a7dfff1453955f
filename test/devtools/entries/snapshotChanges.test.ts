import { describe, expect, it } from 'vitest';
import { snapshotChanges } from '../../../src/devtools/entries/snapshotChanges';
import { RecordedStates } from '../../../src/devtools/model/RecordedStates';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { message, stateChange } from './entries';

function changesAt(index: number, entries: readonly RecordedEntry[]) {
  const header = { version: 1, recordedAt: 0, versions: {}, redacted: [] } as const;
  const states = new RecordedStates({ header, entries, problems: [] });
  return snapshotChanges(states.at(index - 1), states.at(index)).map(({ what, fields }) => [
    what.replace(/ .*/, ''),
    fields.map(({ name, before, after }) => [name, before, after]),
  ]);
}

describe('what an entry changed', () => {
  const entries = [
    stateChange(0, { state: 'connected' }),
    message(10, 'started_speaking', { role: 'user' }, { seq: 1, turn_idx: 1 }),
    message(20, 'utterance.streaming', { role: 'user', speech: 'Hello' }, { seq: 2, turn_idx: 1 }),
    message(30, 'utterance.streaming', { role: 'user', speech: 'Hello there' }, { seq: 3, turn_idx: 1 }),
    message(30, 'utterance.streaming', { role: 'user', speech: 'Hello there' }, { seq: 3, turn_idx: 1 }),
  ];

  it('is the field of the conversation, with its value before', () => {
    expect(changesAt(0, entries)).toEqual([['conversation', [['state', 'idle', 'connected']]]]);
  });

  it('is who speaks', () => {
    expect(changesAt(1, entries)).toContainEqual(['speaking', [['user', false, true]]]);
  });

  it('is a new row, and then its text', () => {
    expect(changesAt(2, entries)).toContainEqual([
      'row',
      expect.arrayContaining([['text', undefined, 'Hello']]),
    ]);
    expect(changesAt(3, entries)).toEqual([['row', [['text', 'Hello', 'Hello there']]]]);
  });

  it('is nothing for a repeated message', () => {
    expect(changesAt(4, entries)).toEqual([]);
  });
});
