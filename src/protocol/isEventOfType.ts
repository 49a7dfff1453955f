import { currentEventType, roleInEventType } from './currentEventType';
import type { TavusEvent } from './TavusEvent';

/**
 * Returns true if the event has the given type. A legacy name matches the current event, but no more than the legacy
 * name itself covers: a name that includes the speaker matches only that speaker's events, and `replica_interrupted`
 * matches only interruptions. An event that is too new for this version matches by its name on the wire.
 */
export function isEventOfType(event: TavusEvent, eventType: string): boolean {
  if (event.type === 'unknown' && event.eventType === eventType) return true;
  if (event.type !== currentEventType(eventType)) return false;
  const role = roleInEventType(eventType);
  if (role !== undefined && 'role' in event && event.role !== role) return false;
  return !eventType.endsWith('_interrupted') || ('interrupted' in event && event.interrupted);
}
