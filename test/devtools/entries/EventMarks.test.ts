import { describe, expect, it } from 'vitest';
import { EventMarks } from '../../../src/devtools/entries/EventMarks';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { message, sent } from './entries';

function marksOf(...entries: readonly RecordedEntry[]) {
  const marks = new EventMarks();
  return entries.map((entry) => marks.next(entry));
}

describe('the marks of messages', () => {
  it('calls a message late that was sent before one that has come', () => {
    const say = (seq: number, speech: string) => message(seq, 'utterance', { role: 'user', speech }, { seq });
    expect(marksOf(say(1, 'a'), say(3, 'c'), say(2, 'b'), say(4, 'd'))).toEqual([
      undefined,
      undefined,
      'late',
      undefined,
    ]);
  });

  it('calls a copy repeated, also under an old name', () => {
    const event = message(0, 'started_speaking', { role: 'pal' }, { seq: 1, turn_idx: 1 });
    const old = message(1, 'replica.started_speaking', {}, { seq: 2, turn_idx: 1 });
    expect(marksOf(event, event, old)).toEqual([undefined, 'repeated', 'repeated']);
  });

  it('calls a repeated tool call repeated', () => {
    const call = (seq: number) =>
      message(0, 'tool_call', { name: 'a', arguments: '{}', tool_call_id: '1' }, { seq, turn_idx: 1 });
    expect(marksOf(call(1), call(2))).toEqual([undefined, 'repeated']);
  });

  it('calls a message dropped that was not read, or that nobody can read', () => {
    const unread: RecordedEntry = { kind: 'message', atMs: 0, from: 'x', data: {}, read: false };
    expect(marksOf(unread, { kind: 'message', atMs: 0, from: 'x', data: 7 })).toEqual(['dropped', 'dropped']);
  });

  it('marks nothing else, and begins again with another conversation', () => {
    const event = message(0, 'utterance', { role: 'user', speech: 'a' }, { seq: 1 });
    const reset: RecordedEntry = { kind: 'fold', atMs: 0, step: 'reset', detail: {} };
    expect(marksOf(sent(0, 'interrupt'), event, reset, event)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
