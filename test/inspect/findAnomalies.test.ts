// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findAnomalies } from '../../src/inspect/findAnomalies';
import type { RecordedEntry } from '../../src/protocol/recording/Recording';
import { calmConversation, event, message, recorded } from './recorded';

const found = (...entries: readonly RecordedEntry[]) =>
  findAnomalies(recorded(...entries)).map(({ atMs, kind, text }) => `${atMs} ${kind}: ${text}`);

const said = (atMs: number, seq: number) => event(atMs, seq, 'utterance', { role: 'pal', speech: `${seq}` });

it('finds nothing in a conversation in which nothing is strange', () => {
  expect(findAnomalies(calmConversation())).toEqual([]);
});

describe('the numbering', () => {
  it('names numbers that never came', () => {
    expect(found(said(1, 5), said(2, 6), said(3, 10), said(4, 12))).toEqual([
      '3 seq-gap: seq 7 to 9 are missing: 3 numbers.',
      '4 seq-gap: seq 11 is missing.',
    ]);
  });

  it('tells a late number from a missing one', () => {
    expect(found(said(1, 1), said(2, 4), said(3, 3))).toEqual([
      '2 seq-gap: seq 2 is missing.',
      '3 late: seq 3 came after seq 4.',
    ]);
  });

  it('names a jump, up or down, and goes on from there', () => {
    expect(found(said(1, 100), said(2, 90_000), said(3, 90_001), said(4, 1), said(5, 2))).toEqual([
      '2 seq-jump: The numbering jumped from 100 to 90000.',
      '4 seq-jump: The numbering jumped from 90001 to 1.',
    ]);
  });

  it('takes two events with one number, such as the copy for an older name', () => {
    const copy = event(1, 1, 'utterance', { role: 'replica', speech: '1' });
    expect(found(said(1, 1), copy)).toEqual([]);
  });
});

describe('the messages', () => {
  it('names one that came twice', () => {
    expect(found(said(1, 1), said(1, 1))).toEqual(['1 repeated: conversation.utterance (seq 1) came again.']);
  });

  it('names types that are unknown, and what cannot be read', () => {
    expect(found(message(1, { event_type: 'conversation.dance' }), message(2, { hello: 1 }))).toEqual([
      '1 unknown-type: The type conversation.dance is unknown.',
      '2 unreadable: The message has no event_type.',
    ]);
  });

  it('names what somebody else sent, and what was dropped', () => {
    const stranger = { ...said(1, 7), from: 'x', read: false } as RecordedEntry;
    const chat: RecordedEntry = { kind: 'message', atMs: 2, from: '', data: 'Hi', read: false };
    expect(found(stranger, chat)).toEqual([
      '1 not-read: conversation.utterance (seq 7) from x was not read.',
      '2 not-read: A message that is none of Tavus from somebody was not read.',
    ]);
  });

  it('takes one that was read as soon as the PAL was known', () => {
    const early = { ...said(1, 7), read: false } as Extract<RecordedEntry, { kind: 'message' }>;
    const detail = { data: early.data, arrivedAt: 1 };
    expect(found(early, { kind: 'fold', atMs: 3, step: 'read-late', detail }, said(4, 8))).toEqual([]);
  });
});

it('names problems and errors', () => {
  expect(
    found(
      { kind: 'problem', atMs: 1, text: 'A message was dropped.' },
      { kind: 'call', atMs: 2, event: 'camera-error', detail: { errorMsg: { errorMsg: 'in use' } } },
      { kind: 'call', atMs: 3, event: 'error', detail: { errorMsg: 'exp-room' } },
      { kind: 'call', atMs: 4, event: 'joined-meeting', detail: {} },
      { kind: 'state', atMs: 5, patch: { error: { code: 'join-failed', message: 'No room.' } } },
      { kind: 'state', atMs: 6, patch: { error: null } },
    ),
  ).toEqual([
    '1 problem: A message was dropped.',
    '2 error: Daily reported camera-error: in use',
    '3 error: Daily reported error: exp-room',
    '5 error: The conversation failed (join-failed): No room.',
  ]);
});
