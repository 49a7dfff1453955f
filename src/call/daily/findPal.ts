import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { isPalUserId } from '../../protocol/provesPalReady';

/** Returns the session id of the PAL: the participant with a PAL user id, or else the only remote participant. */
export function findPal(participants: DailyParticipantsObject): string | undefined {
  const remote = Object.values(participants).filter((participant) => !participant.local);
  const named = remote.find((participant) => isPalUserId(participant.user_id));
  if (named) return named.session_id;
  return remote.length === 1 ? remote[0]?.session_id : undefined;
}
