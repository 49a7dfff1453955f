import type { DailyParticipant } from '@daily-co/daily-js';

/** Returns true if the participant can be seen or heard. daily-js calls a track that is cut off `interrupted`. */
export function isPlaying(participant: DailyParticipant | undefined): boolean {
  const { audio, video } = participant?.tracks ?? {};
  return audio?.state === 'playable' || video?.state === 'playable';
}
