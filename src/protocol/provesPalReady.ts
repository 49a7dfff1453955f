import type { TavusEvent } from './TavusEvent';

/** Returns true if the event can only come from a PAL that has joined the conversation and can talk. */
export function provesPalReady(event: TavusEvent): boolean {
  if (event.type === 'system.pal_joined' || event.type === 'system.replica_present') return true;
  const speaks =
    event.type === 'conversation.started_speaking' || event.type === 'conversation.stopped_speaking';
  return speaks && event.role === 'pal';
}

/** Returns true for the `user_id` that Tavus gives the PAL's participant in the Daily room. */
export function isPalUserId(userId: string | undefined): boolean {
  return userId !== undefined && /tavus-(replica|face|pal)/i.test(userId);
}
