import type { Labels } from '../../hooks/labels/Labels';

/** Returns the text that tells a visitor what to do after an error: its own, or the label for its code. */
export function errorDetail(
  error: { readonly code: string; readonly text?: string | undefined } | undefined,
  labels: Labels,
): string {
  if (error?.text) return error.text;
  switch (error?.code) {
    case 'not-allowed':
      return labels.errorNotAllowed;
    case 'expired':
    case 'room-not-found':
      return labels.errorExpired;
    case 'room-full':
    case 'call-instance-exists':
      return labels.errorRoomFull;
    case 'pal-timeout':
      return labels.errorPalTimeout.replace('{name}', () => labels.pal);
    case 'concurrency-limit':
    case 'rate-limited':
      return labels.errorBusy;
    case 'unavailable':
      return labels.errorUnavailable;
    case 'wrong-password':
      return labels.wrongPassword;
    case 'media-refused':
      return labels.errorMedia;
    case 'unsupported-browser':
      return labels.errorUnsupported;
    default:
      return labels.errorGeneral;
  }
}
