import type { JsonObject } from './TavusEvent';
import type { TavusInteraction } from './TavusInteraction';

/** The longest message that daily-js sends unless the room allows more, in UTF-16 code units of its JSON. */
export const defaultMessageLimit = 4096;

/** An interaction in its wire envelope. */
export interface WireMessage {
  /** Derived from the event type. */
  readonly message_type: 'conversation' | 'system';
  /** The name of the interaction. */
  readonly event_type: string;
  /** The conversation that the message is for. */
  readonly conversation_id: string;
  /** The payload. */
  readonly properties?: object;
}

/**
 * Wraps an interaction in its wire envelope.
 *
 * @example
 * ```ts
 * import { respond, wireMessage } from 'tavus-react/protocol';
 *
 * const message = wireMessage(respond('Hello'), 'c123456');
 * ```
 */
export function wireMessage(interaction: TavusInteraction, conversationId: string): WireMessage {
  const { event_type } = interaction;
  const properties = 'properties' in interaction ? interaction.properties : undefined;
  return {
    message_type: event_type.startsWith('system.') ? 'system' : 'conversation',
    event_type,
    conversation_id: conversationId,
    ...(properties === undefined ? {} : { properties }),
  };
}

/**
 * Returns the size of a message as daily-js counts it: in UTF-16 code units of its JSON.
 *
 * @example
 * ```ts
 * import { messageSize, respond, wireMessage } from 'tavus-react/protocol';
 *
 * messageSize(wireMessage(respond('Hello'), 'c123456')) <= 4096; // true
 * ```
 */
export function messageSize(message: WireMessage): number {
  return JSON.stringify(message).length;
}

/** Returns what is wrong with an interaction, or undefined if it can be sent. */
export function interactionProblem(interaction: unknown): string | undefined {
  if (typeof interaction !== 'object' || interaction === null) return 'it is not an object';
  const { event_type: eventType, properties } = interaction as JsonObject;
  if (typeof eventType !== 'string' || eventType === '') return 'it has no event_type';
  if (properties !== undefined && (typeof properties !== 'object' || properties === null)) {
    return 'its properties are not an object';
  }
  if (eventType === 'conversation.sensitivity' && !isOneSensitivity(properties ?? {})) {
    return 'Tavus accepts exactly one sensitivity per message, either pause or interrupt';
  }
  if (eventType === 'conversation.echo' && !saysSomething({ ...properties })) {
    return 'it has no text or audio to say';
  }
  const required = requiredText.get(eventType);
  const text = required && (properties as JsonObject | undefined)?.[required];
  if (required && (typeof text !== 'string' || text.trim() === ''))
    return `its ${required} is missing or blank`;
  return serialisationProblem(interaction);
}

function isOneSensitivity(properties: object): boolean {
  const [name = '', ...others] = Object.keys(properties);
  return others.length === 0 && /^participant_(pause|interrupt)_sensitivity$/.test(name);
}

/** Pieces of an echo may be empty, because the last piece can serve only to mark the end. */
function saysSomething({ modality, audio, text, inference_id }: JsonObject): boolean {
  if (modality === 'audio') return typeof audio === 'string';
  return typeof text === 'string' && (text.trim() !== '' || typeof inference_id === 'string');
}

/** The property that each of these interactions requires. */
const requiredText: ReadonlyMap<string, string> = new Map([
  ['conversation.respond', 'text'],
  ['conversation.append_llm_context', 'context'],
  ['conversation.overwrite_llm_context', 'context'],
  ['conversation.tool_result', 'tool_call_id'],
  ['conversation.objective.confirm', 'objective_name'],
]);

function serialisationProblem(interaction: object): string | undefined {
  try {
    JSON.stringify(interaction);
    return undefined;
  } catch {
    return 'it cannot be serialized as JSON';
  }
}
