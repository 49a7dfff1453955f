/**
 * Returns the current spelling of an event type. Tavus still sends the names of earlier protocol versions, and
 * applications still use them.
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

/** Returns the role that a legacy speaking event has in its name instead of in its properties. */
export function roleInEventType(eventType: string): 'user' | 'pal' | undefined {
  if (eventType.startsWith('conversation.user.')) return 'user';
  return /^conversation\.(replica|pal)[._]/.test(eventType) ? 'pal' : undefined;
}

const currentNames: ReadonlyMap<string, string> = new Map([
  ['conversation.perception-analysis', 'conversation.perception_analysis'],
  ['system.replica_joined', 'system.pal_joined'],
  ['system.pal_present', 'system.replica_present'],
]);

/** Matches `conversation.replica.started_speaking`, `conversation.replica_interrupted` and similar names. */
const legacySpeaking =
  /^conversation\.(?:(?:replica|pal|user)\.(started|stopped)_speaking|(?:replica|pal)_interrupted)$/;
