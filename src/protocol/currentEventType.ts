/**
 * The current spelling of an event type: Tavus still sends, and code still asks for, the names of earlier
 * vintages of the protocol.
 *
 * @example
 * ```ts
 * import { currentEventType } from 'tavus-react/protocol';
 *
 * currentEventType('conversation.replica_interrupted'); // 'conversation.stopped_speaking'
 * ```
 */
export function currentEventType(eventType: string): string {
  if (/guardrail/i.test(eventType)) return 'conversation.guardrail';
  const speaking = legacySpeaking.exec(eventType);
  if (speaking) return `conversation.${speaking[1] ?? 'stopped'}_speaking`;
  return currentNames.get(eventType) ?? eventType;
}

/** The role that a legacy speaking event spells in its name instead of in its properties. */
export function roleInEventType(eventType: string): 'user' | 'pal' | undefined {
  if (eventType.startsWith('conversation.user.')) return 'user';
  return /^conversation\.(replica|pal)[._]/.test(eventType) ? 'pal' : undefined;
}

const currentNames: ReadonlyMap<string, string> = new Map([
  ['conversation.perception-analysis', 'conversation.perception_analysis'],
  ['system.replica_joined', 'system.pal_joined'],
  ['system.pal_present', 'system.replica_present'],
]);

/** `conversation.replica.started_speaking`, `conversation.replica_interrupted` and their like. */
const legacySpeaking =
  /^conversation\.(?:(?:replica|pal|user)\.(started|stopped)_speaking|(?:replica|pal)_interrupted)$/;
