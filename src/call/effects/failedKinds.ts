import type { DailyNonFatalErrorType } from '@daily-co/daily-js';
import type { MediaKind } from '../media/MediaPermission';

/** Returns the inputs whose effects have failed according to an error of Daily, among those that have effects. */
export function failedKinds(
  type: DailyNonFatalErrorType,
  message: string,
  wanted: readonly MediaKind[],
): readonly MediaKind[] {
  const only = (failed: MediaKind) => wanted.filter((kind) => kind === failed);
  if (type === 'video-processor-error') return only('video');
  if (type === 'audio-processor-error') return only('audio');
  if (type !== 'input-settings-error') return [];
  // Daily does not say which input it means, except in the message.
  const named = only(/audio|noise|microphone/i.test(message) ? 'audio' : 'video');
  return named.length > 0 ? named : wanted;
}
