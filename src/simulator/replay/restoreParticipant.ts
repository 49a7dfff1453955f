import type { DailyParticipant, DailyTrackState } from '@daily-co/daily-js';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import { simulatedParticipant, type TrackInput } from '../call/SimulatedParticipant';

/** Returns a recorded participant in Daily's format, without media; undefined if it is the local one or not readable. */
export function restoreParticipant(recorded: unknown): DailyParticipant | undefined {
  if (!isJsonObject(recorded) || recorded.local === true || typeof recorded.session_id !== 'string')
    return undefined;
  const { session_id, user_id, user_name, joined_at, tracks } = recorded;
  const track = (kind: string) => restoreTrack(isJsonObject(tracks) ? tracks[kind] : undefined);
  return simulatedParticipant({
    sessionId: session_id,
    userId: typeof user_id === 'string' ? user_id : '',
    name: typeof user_name === 'string' ? user_name : '',
    local: false,
    joinedAt: Date.parse(String(joined_at)) || 0,
    audio: track('audio'),
    video: track('video'),
    screenAudio: track('screenAudio'),
    screenVideo: track('screenVideo'),
  });
}

function restoreTrack(recorded: unknown): TrackInput {
  const { state, off, blocked } = isJsonObject(recorded) ? recorded : {};
  return {
    state: isTrackState(state) ? state : 'off',
    ...(isJsonObject(off) && { off }),
    ...(isJsonObject(blocked) && { blocked }),
  };
}

function isTrackState(state: unknown): state is DailyTrackState['state'] {
  return typeof state === 'string' && trackStates.has(state);
}

const trackStates = new Set(['blocked', 'off', 'sendable', 'loading', 'interrupted', 'playable']);
