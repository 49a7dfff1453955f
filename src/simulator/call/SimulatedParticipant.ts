import type { DailyParticipant, DailyTrackState } from '@daily-co/daily-js';

/** One track of a participant: what is sent, or why nothing is. */
export interface TrackInput {
  readonly state: DailyTrackState['state'];
  readonly track?: MediaStreamTrack | undefined;
  readonly off?: DailyTrackState['off'];
  readonly blocked?: DailyTrackState['blocked'];
}

/** Who somebody in the call is, and what they send. */
export interface ParticipantFacts {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly local: boolean;
  readonly joinedAt: number;
  readonly audio: TrackInput;
  readonly video: TrackInput;
  readonly screenAudio?: TrackInput;
  readonly screenVideo?: TrackInput;
}

/** A participant as Daily describes one. */
export function simulatedParticipant(who: ParticipantFacts): DailyParticipant {
  const { audio, video, screenAudio = off, screenVideo = off } = who;
  const participant = {
    session_id: who.sessionId,
    user_id: who.userId,
    user_name: who.name,
    local: who.local,
    owner: false,
    record: false,
    joined_at: new Date(who.joinedAt),
    will_eject_at: new Date(0),
    permissions: { hasPresence: true, canSend: true, canReceive: { base: true }, canAdmin: false },
    audio: audio.state === 'playable',
    video: video.state === 'playable',
    screen: screenVideo.state === 'playable',
    tracks: {
      audio: trackState(audio),
      video: trackState(video),
      screenAudio: trackState(screenAudio),
      screenVideo: trackState(screenVideo),
    },
  };
  // Daily's type lists fields of its hosted UI too, which nothing here looks at.
  return participant as unknown as DailyParticipant;
}

const off: TrackInput = { state: 'off', off: { byUser: true } };

function trackState({ state, track, off, blocked }: TrackInput): DailyTrackState {
  return {
    subscribed: true,
    state,
    ...(off && { off }),
    ...(blocked && { blocked }),
    ...(track && { track, persistentTrack: track }),
  };
}
