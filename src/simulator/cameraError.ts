/** What Daily tells of a camera or microphone that could not be had. */
export function cameraError(failure: unknown, kind: 'audio' | 'video'): object {
  const name = failure instanceof Error ? failure.name : '';
  const media = kind === 'video' ? 'video' : 'audio';
  const error =
    name === 'NotFoundError'
      ? { type: 'not-found', missingMedia: [media] }
      : name === 'NotReadableError'
        ? { type: kind === 'video' ? 'cam-in-use' : 'mic-in-use' }
        : { type: 'permissions', blockedMedia: [media], blockedBy: 'user' };
  const errorMsg = { errorMsg: name, audioOk: kind === 'video', videoOk: kind === 'audio' };
  return { errorMsg, error: { ...error, msg: name } };
}
