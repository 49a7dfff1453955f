import type { RecordedEntry, Recording } from '../../src/protocol/recording/Recording';
import { RecordingWriter } from '../../src/protocol/recording/RecordingWriter';

/** A recording of these entries. */
export function recorded(...entries: readonly RecordedEntry[]): Recording {
  return {
    header: {
      version: 1,
      recordedAt: 1_746_000_000_000,
      versions: { 'tavus-react': '0.1.0', react: '19.3.1' },
      browser: 'Chrome 140',
      source: 'deployment',
      redacted: ['email'],
    },
    entries,
    problems: [],
  };
}

/** The entry of a message of the PAL. */
export function message(atMs: number, data: object): RecordedEntry {
  return { kind: 'message', atMs, from: 'pal', data };
}

/** An event of the conversation on the wire. */
export function event(
  atMs: number,
  seq: number,
  type: string,
  properties: object = {},
  turnIdx = 0,
): RecordedEntry {
  return message(atMs, {
    message_type: 'conversation',
    event_type: `conversation.${type}`,
    conversation_id: 'c1',
    seq,
    turn_idx: turnIdx,
    timestamp: (1_746_000_000_000 + atMs) / 1000,
    properties,
  });
}

/** A turn in which the user asks and the PAL answers after `latencyMs`. Takes six numbers. */
export function turn(
  atMs: number,
  seq: number,
  turnIdx: number,
  latencyMs: number,
): readonly RecordedEntry[] {
  const at = atMs + latencyMs;
  return [
    event(atMs - 900, seq, 'started_speaking', { role: 'user' }, turnIdx),
    event(atMs, seq + 1, 'stopped_speaking', { role: 'user', duration: 0.9 }, turnIdx),
    event(atMs + 1, seq + 2, 'utterance', { role: 'user', speech: `Question ${turnIdx}?` }, turnIdx),
    event(at, seq + 3, 'utterance', { role: 'pal', speech: `Answer ${turnIdx}.` }, turnIdx),
    event(at, seq + 4, 'started_speaking', { role: 'pal' }, turnIdx),
    event(at + 800, seq + 5, 'stopped_speaking', { role: 'pal', duration: 0.8 }, turnIdx),
  ];
}

/** A conversation without anything strange. */
export function calmConversation(): Recording {
  return recorded(
    {
      kind: 'state',
      atMs: 0,
      patch: { state: 'connected', conversationId: 'c1', startedAt: 1_746_000_000_000 },
    },
    ...turn(2000, 1, 1, 600),
    ...turn(6000, 7, 2, 1400),
    event(8500, 13, 'tool_call', { name: 'get_weather', arguments: '{}', tool_call_id: 't1' }, 2),
    {
      kind: 'sent',
      atMs: 8600,
      data: { event_type: 'conversation.tool_result', properties: { output: 'sunny' } },
    },
    { kind: 'state', atMs: 62_345, patch: { state: 'ended', endReason: 'user-left' } },
  );
}

/** Writes a recording as a file. */
export function written({ header, entries }: Recording): string {
  const writer = new RecordingWriter();
  return `${[writer.header(header), ...entries.map((entry) => writer.line(entry))].join('\n')}\n`;
}
