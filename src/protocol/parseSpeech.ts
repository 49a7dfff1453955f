import { roleInEventType } from './currentEventType';
import type { EventEnvelope, TavusEvent } from './TavusEvent';
import type { WireFields } from './WireFields';

/**
 * Parses utterances and speaking events. Returns a string that describes the problem if the event is invalid, and
 * undefined if the type is neither.
 */
export function parseSpeech(
  type: string,
  eventType: string,
  envelope: EventEnvelope,
  fields: WireFields,
): TavusEvent | string | undefined {
  if (!speechTypes.has(type)) return undefined;
  const role = roleInEventType(eventType) ?? fields.role();
  if (!role) return 'The role is neither user nor pal.';

  if (type === 'conversation.started_speaking') return { ...envelope, type, role };
  if (type === 'conversation.stopped_speaking') {
    return {
      ...envelope,
      type,
      role,
      interrupted: fields.flag('interrupted') || /_interrupted$/.test(eventType),
      durationSeconds: fields.number('duration'),
    };
  }

  const speech = fields.text('speech')?.trim();
  if (!speech) return 'The speech is missing, blank or not a string.';
  if (type === 'conversation.utterance.streaming') {
    return {
      ...envelope,
      type,
      role,
      speech,
      contentIndex: fields.number('content_index'),
      final: fields.flag('final'),
      isInterrupted: fields.flag('is_interrupted') || fields.flag('interrupted'),
    };
  }
  return {
    ...envelope,
    type: 'conversation.utterance',
    role,
    speech,
    interrupted: fields.flag('interrupted') || fields.flag('is_interrupted'),
    userAudioAnalysis: fields.text('user_audio_analysis'),
    userVisualAnalysis: fields.text('user_visual_analysis'),
  };
}

const speechTypes: ReadonlySet<string> = new Set([
  'conversation.utterance',
  'conversation.utterance.streaming',
  'conversation.started_speaking',
  'conversation.stopped_speaking',
]);
