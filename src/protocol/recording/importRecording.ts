import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import { parseJson } from './parseJson';
import type { RecordedEntry, RecordedMessage, Recording, RecordingProblem } from './Recording';

/** How long each line of a transcript without times is taken to last, in milliseconds. */
const lineMs = 4000;

/** The sender of messages whose sender is not known. */
const unknownPal = 'pal';

/**
 * Makes a recording of what others have kept of a conversation. Never throws: what is not a message is named in `problems`.
 *
 * It takes an array of Daily's `app-message` events (`{ data, fromId }`, with a time or without), an array of the PAL's
 * messages, an array of log lines that contain either, and Tavus's webhook `application.transcription_ready`, whose lines
 * become what was said, without times of their own.
 *
 * @example
 * ```ts
 * import { importRecording } from 'tavus-react/protocol';
 *
 * const { entries, problems } = importRecording(JSON.parse(await (await fetch('/messages.json')).text()));
 * console.log(entries.length, problems);
 * ```
 */
export function importRecording(value: unknown): Recording {
  const lines = transcriptOf(value);
  if (lines) return recordingOf(lines.map(transcriptMessage), []);
  const items = typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : [value];
  const messages: Imported[] = [];
  const problems: RecordingProblem[] = [];
  items.forEach((item, index) => {
    if (typeof item === 'string' && item.trim() === '') return;
    const message = messageOf(typeof item === 'string' ? jsonIn(item) : item);
    if (message) messages.push(message);
    else problems.push({ line: index + 1, text: 'This is no message of a conversation.' });
  });
  return recordingOf(messages, problems);
}

/** A message that was found, with the time of its arrival or its sending in milliseconds, if that is known. */
interface Imported {
  readonly from: string;
  readonly data: JsonObject;
  readonly at: number | undefined;
}

function recordingOf(messages: readonly Imported[], problems: readonly RecordingProblem[]): Recording {
  const recordedAt = messages.find(({ at }) => at !== undefined)?.at ?? 0;
  let atMs = 0;
  const entries = messages.map(({ from, data, at }): RecordedMessage => {
    // A message without a time came when the one before it did.
    if (at !== undefined) atMs = at - recordedAt;
    return { kind: 'message', atMs, from, data };
  });
  const header = { version: 1, recordedAt, versions: {}, source: 'import', redacted: [] } as const;
  return { header, entries: entries satisfies readonly RecordedEntry[], problems };
}

function messageOf(item: unknown, isInside = false): Imported | undefined {
  if (!isJsonObject(item)) return undefined;
  const { data, fromId, event_type, event } = item;
  // A log line can have the event of the call inside.
  if (typeof event_type !== 'string' && !isJsonObject(data))
    return isJsonObject(event) && !isInside ? messageOf({ ...event, at: timeOf(item) }, true) : undefined;
  const message = typeof event_type === 'string' ? item : data;
  if (!isJsonObject(message) || typeof message.event_type !== 'string') return undefined;
  const from = typeof fromId === 'string' ? fromId : unknownPal;
  return { from, data: message, at: timeOf(item) ?? timeOf(message) };
}

/** Returns the time of a message or of its arrival, under any of the names that logs have for it. */
function timeOf({ at, time, receivedAt, timestamp, date }: JsonObject): number | undefined {
  for (const value of [at, time, receivedAt, timestamp, date]) {
    const ms = typeof value === 'string' ? Date.parse(value) : value;
    if (typeof ms !== 'number' || !Number.isFinite(ms)) continue;
    // Tavus has sent seconds, and so do many logs.
    return Math.round(ms < 100_000_000_000 ? ms * 1000 : ms);
  }
  return undefined;
}

/** Returns the JSON object in a line of a log, which can begin with a time and a level. */
function jsonIn(line: string): unknown {
  const start = line.indexOf('{');
  return start < 0 ? undefined : parseJson(line.slice(start, line.lastIndexOf('}') + 1));
}

interface TranscriptLine {
  readonly role: string;
  readonly content: string;
}

/** Returns the lines of the webhook `application.transcription_ready` that were said aloud; undefined for anything else. */
function transcriptOf(value: unknown): readonly TranscriptLine[] | undefined {
  if (!isJsonObject(value) || value.event_type !== 'application.transcription_ready') return undefined;
  const { transcript } = isJsonObject(value.properties) ? value.properties : value;
  if (!Array.isArray(transcript)) return undefined;
  return transcript.filter(isJsonObject).flatMap(({ role, content }) => {
    if (typeof content !== 'string' || (role !== 'user' && role !== 'assistant')) return [];
    return [{ role: role === 'user' ? 'user' : 'pal', content }];
  });
}

function transcriptMessage({ role, content }: TranscriptLine, index: number): Imported {
  const data = {
    message_type: 'conversation',
    event_type: 'conversation.utterance',
    seq: index + 1,
    turn_idx: index,
    properties: { role, speech: content },
  };
  return { from: unknownPal, data, at: index * lineMs };
}
