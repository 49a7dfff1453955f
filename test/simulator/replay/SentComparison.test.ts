import { describe, expect, it } from 'vitest';
import type { RecordedEntry, Recording } from '../../../src/protocol/recording/Recording';
import type { RedactOptions } from '../../../src/protocol/recording/RedactOptions';
import { Redactor } from '../../../src/protocol/recording/Redactor';
import { SentComparison } from '../../../src/simulator/replay/SentComparison';

const toolResult = (output: unknown) => ({
  message_type: 'conversation',
  event_type: 'conversation.tool_result',
  conversation_id: 'c1',
  properties: { tool_call_id: 't1', output },
});
const respond = (text: string) => ({
  message_type: 'conversation',
  event_type: 'conversation.respond',
  conversation_id: 'c1',
  properties: { text },
});

/** Compares what is sent with what was recorded with these options. */
function differences(then: unknown, now: unknown, options: RedactOptions = {}) {
  const entry: RecordedEntry = { kind: 'sent', atMs: 0, data: then };
  const recording: Recording = {
    header: { version: 1, recordedAt: 0, versions: {}, redacted: [] },
    entries: [new Redactor(options).redact(entry)],
    problems: [],
  };
  const comparison = new SentComparison(recording, 0, 1);
  comparison.note(now);
  return comparison.after(0).map(({ kind }) => kind);
}

const everything = { texts: true, arguments: true };
const frame = `data:image/png;base64,${'a'.repeat(400)}`;

describe('what is sent during a replay', () => {
  it.each([
    ['a number that is masked', toolResult({ phone: 123456789, open: true })],
    ['a masked number in JSON', toolResult('{ "phone": 123456789 }')],
    ['a picture', toolResult({ picture: frame })],
    ['the query of a URL', respond('Look at https://a.example/?q=1')],
    ['a text', respond('Hello there')],
  ])('is the same with %s, however it was redacted', (_, data) => {
    for (const options of [{}, everything, { frames: false, personal: false }])
      expect(differences(data, data, options)).toEqual([]);
  });

  it('has changed if its shape has', () => {
    expect(differences(respond('Hello there'), respond('Hello'))).toEqual(['changed']);
    expect(differences(toolResult({ open: true }), toolResult({ open: false }))).toEqual(['changed']);
    expect(differences(toolResult({ phone: 1 }), toolResult({ phone: '1' }))).toEqual(['changed']);
  });
});
