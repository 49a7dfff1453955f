import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { isPalUserId } from '../../protocol/provesPalReady';

/** The participant that is taken for the PAL. */
export interface FoundPal {
  readonly sessionId: string;
  /** True if Tavus marked the participant as the PAL. If false it is a guess: it was alone in the room with us. */
  readonly isMarked: boolean;
}

/**
 * Returns the PAL: the participant with a PAL user id, or else the only remote participant. A PAL that was found before
 * (`known`) stays the PAL, except that a marked one replaces a guess.
 */
export function findPal(participants: DailyParticipantsObject, known?: FoundPal): FoundPal | undefined {
  if (known?.isMarked) return known;
  const remote = Object.values(participants).filter((participant) => !participant.local);
  const marked = remote.find((participant) => isPalUserId(participant.user_id));
  const found = marked ?? (remote.length === 1 ? remote[0] : undefined);
  if (!found || (known && !marked)) return known;
  return { sessionId: found.session_id, isMarked: found === marked };
}
