import type { EventEnvelope, TavusEvent } from './TavusEvent';
import type { WireFields } from './WireFields';

/**
 * Parses perception, objective, guardrail and system events. Returns a string that describes the problem if the event
 * is invalid, and undefined if the type is none of these.
 */
export function parseSignal(
  type: string,
  eventType: string,
  envelope: EventEnvelope,
  fields: WireFields,
): TavusEvent | string | undefined {
  switch (type) {
    case 'conversation.perception_analysis': {
      const analysis = readAnalysis(fields.value('analysis'));
      return analysis === undefined ? 'The analysis is missing.' : { ...envelope, type, analysis };
    }
    case 'conversation.objective.activated':
    case 'conversation.objective.completed':
    case 'conversation.objective.pending': {
      const objectiveName = fields.text('objective_name');
      if (!objectiveName) return 'The objective has no name.';
      return { ...envelope, type, objectiveName, outputVariables: fields.object('output_variables') ?? {} };
    }
    case 'conversation.guardrail': {
      const guardrail = fields.text('guardrail') ?? fields.text('guardrail_name');
      if (!guardrail) return 'The guardrail has no name.';
      return {
        ...envelope,
        type,
        eventType,
        guardrail,
        guardrailUuid: fields.text('guardrail_uuid'),
        reason: fields.text('reason'),
      };
    }
    case 'system.pal_joined':
    case 'system.replica_present':
      return { ...envelope, type, properties: fields.properties };
    case 'system.shutdown':
      return { ...envelope, type, reason: fields.text('shutdown_reason') ?? fields.text('reason') };
    case 'system.wake_phrase_detected':
    case 'system.sleep_phrase_detected':
      return { ...envelope, type };
    default:
      return undefined;
  }
}

function readAnalysis(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    // The message may not come from JSON: a caller of `parseEvent` can pass any object.
    return undefined;
  }
}
