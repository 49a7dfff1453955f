import type { RecordedEntry } from '../../../src/protocol/recording/Recording';

/** A message of the PAL. */
export function message(
  atMs: number,
  type: string,
  properties: object = {},
  envelope: object = {},
): RecordedEntry {
  const data = { message_type: 'conversation', event_type: `conversation.${type}`, properties, ...envelope };
  return { kind: 'message', atMs, from: 'pal', data };
}

/** An interaction that the page sent. */
export function sent(atMs: number, type: string, properties: object = {}): RecordedEntry {
  return { kind: 'sent', atMs, data: { event_type: `conversation.${type}`, properties } };
}

/** A change of the conversation. */
export function stateChange(atMs: number, patch: Record<string, unknown>): RecordedEntry {
  return { kind: 'state', atMs, patch };
}

/** A message that was held, because the PAL was not certain yet. */
export function held(message: RecordedEntry): RecordedEntry {
  return message.kind === 'message' ? { ...message, read: false } : message;
}

/** The same message when it is read after all. */
export function readLate(atMs: number, message: RecordedEntry): RecordedEntry {
  const data = message.kind === 'message' ? message.data : undefined;
  return { kind: 'fold', atMs, step: 'read-late', detail: { data, arrivedAt: message.atMs } };
}
