import { currentEventType, roleInEventType } from './currentEventType';
import type { TavusEvent } from './TavusEvent';

/**
 * True for an event of that name. An old name stands for its new one, and for no more than it says itself: one that
 * names who speaks for theirs only, `replica_interrupted` for interruptions only. An event too new for this version can
 * be asked for by its name on the wire.
 */
export function isEventOfType(event: TavusEvent, eventType: string): boolean {
  if (event.type === 'unknown' && event.eventType === eventType) return true;
  if (event.type !== currentEventType(eventType)) return false;
  const role = roleInEventType(eventType);
  if (role !== undefined && 'role' in event && event.role !== role) return false;
  return !eventType.endsWith('_interrupted') || ('interrupted' in event && event.interrupted);
}
