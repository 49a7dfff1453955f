import { readTime } from './readTime';
import type { CanvasInteractionWebhook, TranscriptLine, WebhookEnvelope, WebhookEvent } from './WebhookEvent';
import { type WireFields, wireFields } from './WireFields';
import { isJsonObject } from './wire/JsonObject';

/** Parses the payload of a webhook; returns undefined if it is not from Tavus. Never throws. */
export function parseWebhookEvent(payload: unknown): WebhookEvent | undefined {
  if (!isJsonObject(payload)) return undefined;
  const fields = wireFields(payload);
  const eventType = fields.text('event_type');
  if (!eventType) return undefined;
  const conversationId = fields.text('conversation_id');
  const timestamp = readTime(fields.value('timestamp'));
  const known = conversationId && parseKnown(eventType, { conversationId, timestamp, raw: payload }, fields);
  return known || { type: 'unknown', eventType, conversationId, timestamp, raw: payload };
}

function parseKnown(type: string, envelope: WebhookEnvelope, fields: WireFields): WebhookEvent | undefined {
  switch (type) {
    case 'system.pal_joined':
    case 'system.replica_joined':
      return {
        ...envelope,
        type: 'system.pal_joined',
        palId: fields.text('pal_id') ?? fields.text('replica_id'),
      };
    case 'system.shutdown':
      return { ...envelope, type, reason: fields.text('shutdown_reason') ?? fields.text('reason') };
    case 'application.transcription_ready': {
      const transcript = readTranscript(fields.value('transcript'));
      return transcript && { ...envelope, type, transcript };
    }
    case 'application.recording_ready':
      return {
        ...envelope,
        type,
        bucketName: fields.text('bucket_name'),
        s3Key: fields.text('s3_key'),
        durationSeconds: fields.number('duration'),
      };
    case 'application.perception_analysis': {
      const analysis = fields.text('analysis');
      return analysis === undefined ? undefined : { ...envelope, type, analysis };
    }
    case 'canvas.interaction':
      return readCanvasInteraction(envelope, fields);
    default:
      return undefined;
  }
}

/** Reads it from `properties`, because `type` and `value` could mean something else at the top level. */
function readCanvasInteraction(
  envelope: WebhookEnvelope,
  { properties }: WireFields,
): CanvasInteractionWebhook | undefined {
  const fields = wireFields(properties);
  const interactionId = fields.text('interaction_id');
  const toolCallId = fields.text('tool_call_id');
  const component = fields.text('component');
  const interactionType = fields.text('type');
  if (!interactionId || !toolCallId || !component || !interactionType) return undefined;
  return {
    ...envelope,
    type: 'canvas.interaction',
    interactionId,
    toolCallId,
    component,
    componentVersion: fields.text('component_version'),
    interactionType,
    value: properties.value,
    metadata: fields.object('metadata'),
    createdAt: readTime(properties.created_at),
  };
}

function readTranscript(value: unknown): TranscriptLine[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isJsonObject).flatMap(({ role, content }) => {
    return typeof role === 'string' && typeof content === 'string' ? [{ role, content }] : [];
  });
}
