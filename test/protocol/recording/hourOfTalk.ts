import type { RecordedEntry } from '../../../src/protocol/recording/Recording';

const sentence = 'the quick brown fox jumps over a lazy dog while nobody looks at the old clock'.split(' ');

/** Returns an hour of talk as Tavus sends it: each word, and each event for `pal` and for `replica`. */
export function hourOfTalk(utterances = 6000): RecordedEntry[] {
  const entries: RecordedEntry[] = [];
  let seq = 0;
  const send = (turn: number, eventType: string, properties: object) => {
    seq += 1;
    const at = 1_746_000_000_000 + entries.length * 240;
    const data = {
      message_type: 'conversation',
      event_type: `conversation.${eventType}`,
      conversation_id: 'c0123456789abcdef',
      seq,
      timestamp: new Date(at).toISOString(),
      turn_idx: turn,
      inference_id: `inference-${turn}-5f3e9a1c`,
      properties,
    };
    entries.push({ kind: 'message', atMs: entries.length * 240 + 31, from: '6c1f-pal-session', data });
  };
  for (let turn = 0; turn < utterances / 6; turn += 1) {
    send(turn, 'user.started_speaking', {});
    send(turn, 'user.stopped_speaking', {});
    send(turn, 'utterance', { role: 'user', speech: wordsFrom(turn, 9), user_audio_analysis: '' });
    for (const role of ['replica', 'pal']) send(turn, 'started_speaking', { role });
    for (let count = 2; count <= 6; count += 1)
      send(turn, 'utterance.streaming', {
        role: 'pal',
        speech: wordsFrom(turn + count, 3),
        content_index: count,
      });
    for (const role of ['replica', 'pal']) send(turn, 'utterance', { role, speech: wordsFrom(turn, 24) });
    for (const role of ['replica', 'pal'])
      send(turn, 'stopped_speaking', { role, interrupted: false, duration: 4.2 });
    entries.push({ kind: 'fold', atMs: entries.length * 240, step: 'quiet', detail: {} });
  }
  return entries;
}

function wordsFrom(start: number, count: number): string {
  return Array.from({ length: count }, (_, index) => sentence[(start * 7 + index) % sentence.length]).join(
    ' ',
  );
}
