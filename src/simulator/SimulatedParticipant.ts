import type { DailyParticipant, DailyTrackState } from '@daily-co/daily-js';

/** One track of a participant: what is sent, or why nothing is. */
export interface TrackInput {
  readonly state: DailyTrackState['state'];
  readonly track?: MediaStreamTrack | undefined;
  readonly off?: DailyTrackState['off'];
  readonly blocked?: DailyTrackState['blocked'];
}

/** A participant as Daily describes one. */
export function simulatedParticipant(who: {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly local: boolean;
  readonly audio: TrackInput;
  readonly video: TrackInput;
}): DailyParticipant {
  const off: TrackInput = { state: 'off', off: { byUser: true } };
  const participant = {
    session_id: who.sessionId,
    user_id: who.userId,
    user_name: who.name,
    local: who.local,
    owner: false,
    record: false,
    joined_at: new Date(0),
    will_eject_at: new Date(0),
    permissions: { hasPresence: true, canSend: true, canReceive: { base: true }, canAdmin: false },
    audio: who.audio.state === 'playable',
    video: who.video.state === 'playable',
    screen: false,
    tracks: {
      audio: trackState(who.audio),
      video: trackState(who.video),
      screenAudio: trackState(off),
      screenVideo: trackState(off),
    },
  };
  // Daily's type lists fields of its hosted UI too, which nothing here looks at.
  return participant as unknown as DailyParticipant;
}

function trackState({ state, track, off, blocked }: TrackInput): DailyTrackState {
  return {
    subscribed: true,
    state,
    ...(off && { off }),
    ...(blocked && { blocked }),
    ...(track && { track, persistentTrack: track }),
  };
}
