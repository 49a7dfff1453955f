import { describe, expect, it } from 'vitest';
import { stateAt } from '../../../src/call/recording/stateAt';
import { importRecording } from '../../../src/protocol/recording/importRecording';

const said = (speech: string, seq: number) => ({
  message_type: 'conversation',
  event_type: 'conversation.utterance',
  seq,
  turn_idx: seq,
  properties: { role: 'user', speech },
});

function wordsOf(value: unknown): string[] {
  const recording = importRecording(value);
  return stateAt(recording, recording.entries.length - 1).transcript.map(
    ({ role, text }) => `${role}: ${text}`,
  );
}

describe('importRecording', () => {
  it('takes the messages of a call, with times and without', () => {
    const events = [
      { data: said('One', 1), fromId: 'pal-1', at: '2026-01-01T10:00:00Z' },
      { data: said('Two', 2), fromId: 'pal-1', at: '2026-01-01T10:00:02Z' },
    ];
    expect(importRecording(events).entries.map(({ atMs }) => atMs)).toEqual([0, 2000]);
    expect(wordsOf(events)).toEqual(['user: One', 'user: Two']);
    expect(wordsOf([said('One', 1), said('Two', 2)])).toEqual(['user: One', 'user: Two']);
  });

  it('takes the lines of a log, and names what is no message', () => {
    const log = `10:00 info app-message ${JSON.stringify({ data: said('One', 1), fromId: 'p' })}\n10:01 info joined`;
    expect(wordsOf(log)).toEqual(['user: One']);
    expect(importRecording(log).problems).toEqual([
      { line: 2, text: 'This is no message of a conversation.' },
    ]);
  });

  it("takes Tavus's transcript", () => {
    const transcript = [
      { role: 'system', content: 'You are kind.' },
      { role: 'assistant', content: 'Welcome.' },
      { role: 'user', content: 'Hello' },
    ];
    const webhook = {
      event_type: 'application.transcription_ready',
      conversation_id: 'c1',
      properties: { transcript },
    };
    expect(wordsOf(webhook)).toEqual(['pal: Welcome.', 'user: Hello']);
  });

  it('takes anything', () => {
    for (const value of [
      undefined,
      null,
      1,
      '',
      [],
      {},
      [[1]],
      { event_type: 'application.transcription_ready' },
    ])
      expect(() => importRecording(value)).not.toThrow();
  });
});
