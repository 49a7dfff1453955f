import type { InputFailure } from './LocalMedia';
import { thrown } from './thrown';

/** Returns the `camera-error` payload that Daily sends for a camera or microphone that could not be opened. */
export function cameraError(failures: readonly InputFailure[]): object {
  const media = failures.map(({ kind }) => kind);
  const { name: errorMsg, message: msg } = thrown(failures[0]?.cause);
  return {
    errorMsg: { errorMsg, audioOk: !media.includes('audio'), videoOk: !media.includes('video') },
    error: { ...describe(errorMsg, media), msg },
  };
}

function describe(name: string, media: readonly InputFailure['kind'][]): object {
  if (name === 'NotFoundError') return { type: 'not-found', missingMedia: media };
  if (name === 'OverconstrainedError') return { type: 'constraints', reason: 'invalid', failedMedia: media };
  if (name === 'NotReadableError') {
    return { type: media.length > 1 ? 'cam-mic-in-use' : media[0] === 'video' ? 'cam-in-use' : 'mic-in-use' };
  }
  return { type: 'permissions', blockedMedia: media, blockedBy: 'user' };
}
