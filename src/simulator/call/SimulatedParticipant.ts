import type { DailyParticipant, DailyTrackState } from '@daily-co/daily-js';

/** One track of a participant: the media it sends, or the reason why it sends none. */
export interface TrackInput {
  readonly state: DailyTrackState['state'];
  readonly track?: MediaStreamTrack | undefined;
  readonly off?: DailyTrackState['off'];
  readonly blocked?: DailyTrackState['blocked'];
}

/** The identity of a participant and the tracks they send. */
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

/** Returns a participant in Daily's format. */
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
  // Daily's type also lists fields for its hosted UI, which nothing here reads.
  return participant as unknown as DailyParticipant;
}

const off: TrackInput = { state: 'off', off: { byUser: true } };

function trackState({ state, track, off, blocked }: TrackInput): DailyTrackState {
  return {
    subscribed: true,
    state,
    ...(off && { off }),
    ...(blocked && { blocked }),
    // Daily also keeps the track that is not playable at the moment, but only as the persistent one.
    ...(track && { persistentTrack: track, ...(state === 'playable' && { track }) }),
  };
}
