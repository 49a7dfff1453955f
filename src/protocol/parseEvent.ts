import { currentEventType } from './currentEventType';
import { parseSignal } from './parseSignal';
import { parseSpeech } from './parseSpeech';
import { parseToolCall } from './parseToolCall';
import { readTime } from './readTime';
import type { EventEnvelope, JsonObject, TavusEvent } from './TavusEvent';
import { type WireFields, wireFields } from './WireFields';
import { isJsonObject } from './wire/JsonObject';

/** The result of {@link parseEvent}: an event, or the reason why the message was dropped. */
export type ParsedMessage =
  | {
      readonly ok: true;
      /** The parsed event. */
      readonly event: TavusEvent;
      /** The whole message as an object. */
      readonly raw: JsonObject;
    }
  | {
      readonly ok: false;
      /** Why the message was dropped, as a text for developers. */
      readonly problem: string;
      /** The whole message, if it is an object. */
      readonly raw?: JsonObject | undefined;
    };

/**
 * Parses one `app-message` of the Tavus interactions protocol into a canonical event.
 *
 * Accepts an object or its JSON text, in any version of the protocol: legacy names, fields at the top level or in
 * `properties`, `replica` for the PAL. Never throws: an invalid message returns a `problem`, and an event of a type
 * that is not known yet has the type `unknown`. See "Interactions Protocol" in the Tavus docs.
 *
 * @example
 * ```ts
 * import { parseEvent } from 'tavus-react/protocol';
 *
 * const parsed = parseEvent({
 *   event_type: 'conversation.utterance',
 *   properties: { role: 'replica', speech: 'Hello!' },
 * });
 * if (parsed.ok && parsed.event.type === 'conversation.utterance') {
 *   parsed.event.role; // 'pal'
 * }
 * ```
 */
export function parseEvent(data: unknown): ParsedMessage {
  const raw = typeof data === 'string' ? parseJson(data) : data;
  if (!isJsonObject(raw)) return { ok: false, problem: 'The message is not an object.' };
  const eventType = raw.event_type;
  if (typeof eventType !== 'string' || eventType === '') {
    return { ok: false, problem: 'The message has no event_type.', raw };
  }
  const event = parseByType(eventType, wireFields(raw));
  if (typeof event === 'string') return { ok: false, problem: `${eventType}: ${event}`, raw };
  return { ok: true, event, raw };
}

function parseByType(eventType: string, fields: WireFields): TavusEvent | string {
  const envelope = readEnvelope(fields);
  const type = currentEventType(eventType);
  return (
    parseSpeech(type, eventType, envelope, fields) ??
    parseToolCall(type, envelope, fields) ??
    parseSignal(type, eventType, envelope, fields) ?? {
      ...envelope,
      type: 'unknown',
      eventType,
      raw: fields.message,
    }
  );
}

function readEnvelope(fields: WireFields): EventEnvelope {
  return {
    conversationId: fields.text('conversation_id'),
    timestamp: readTime(fields.number('timestamp')),
    seq: fields.integer('seq'),
    turnIdx: fields.integer('turn_idx'),
    inferenceId: fields.text('inference_id'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
