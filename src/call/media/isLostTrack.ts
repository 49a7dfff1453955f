import type { DailyCall } from '@daily-co/daily-js';
import type { MediaKind } from './MediaPermission';

/**
 * Returns true if the track of this input has ended on its own, because its device was unplugged or its permission
 * revoked. A track that the call itself has stopped is no longer its current one.
 */
export function isLostTrack(call: DailyCall, kind: MediaKind, track: MediaStreamTrack): boolean {
  return track.readyState === 'ended' && call.participants().local?.tracks[kind].persistentTrack === track;
}
