import type { TavusEvent } from './TavusEvent';

/**
 * Returns true if the event proves that the PAL that sent it has joined the conversation and takes part in it. Events
 * about the user prove it too, because only Tavus can recognize what the user says.
 */
export function provesPalReady({ type }: TavusEvent): boolean {
  return type !== 'system.shutdown' && type !== 'unknown';
}

/** Returns true for the `user_id` that Tavus gives the PAL's participant in the Daily room. */
export function isPalUserId(userId: string | undefined): boolean {
  return userId !== undefined && /tavus-(replica|face|pal)/i.test(userId);
}
