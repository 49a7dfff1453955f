import type { EventEnvelope, JsonObject, TavusEvent } from './TavusEvent';
import type { WireFields } from './WireFields';
import { isJsonObject } from './wire/JsonObject';

/**
 * Parses tool calls and perception tool calls. Returns a string that describes the problem if the event is invalid, and
 * undefined if the type is neither.
 */
export function parseToolCall(
  type: string,
  envelope: EventEnvelope,
  fields: WireFields,
): TavusEvent | string | undefined {
  if (type !== 'conversation.tool_call' && type !== 'conversation.perception_tool_call') return undefined;
  const name = fields.text('name') ?? fields.text('tool_name');
  if (!name) return 'The tool call has no name.';
  const rawArguments = fields.value('arguments');
  const call = {
    ...envelope,
    name,
    arguments: readArguments(rawArguments),
    rawArguments,
    toolCallId: fields.text('tool_call_id'),
  };
  if (type === 'conversation.tool_call') {
    return { ...call, type, canvasConfig: fields.object('canvas_config') };
  }
  const frames = fields.value('frames');
  return {
    ...call,
    type,
    modality: fields.text('modality'),
    frames: Array.isArray(frames) ? frames : undefined,
  };
}

/** Tavus documents JSON text, but objects occur too, and tools without parameters send nothing at all. */
function readArguments(raw: unknown): JsonObject | undefined {
  if (raw === undefined || raw === null || raw === '') return {};
  if (isJsonObject(raw)) return raw;
  if (typeof raw !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(raw);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
