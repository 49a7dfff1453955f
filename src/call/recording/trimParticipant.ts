import type { DailyParticipant } from '@daily-co/daily-js';
import { isPalUserId } from '../../protocol/provesPalReady';
import type { JsonObject } from '../../protocol/wire/JsonObject';

/** Returns what a recording keeps of a participant: the state of its tracks and, of the PAL alone, who it is. */
export function trimParticipant(participant: DailyParticipant): JsonObject {
  const { session_id, user_id, user_name, local, owner, joined_at, tracks } = participant;
  return {
    session_id,
    ...(isPalUserId(user_id) && { user_id, user_name }),
    local,
    owner,
    joined_at,
    tracks: Object.fromEntries(Object.entries(tracks ?? {}).map(([kind, track]) => [kind, trimTrack(track)])),
  };
}

function trimTrack(track: DailyParticipant['tracks'][string] | undefined): JsonObject {
  const { state, off, blocked } = track ?? {};
  return { state, ...(off && { off }), ...(blocked && { blocked }) };
}
