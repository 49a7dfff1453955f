const known = new WeakMap<MediaStreamTrack, string>();

/**
 * Returns the id of the device of a track. Also after the track has ended, if it was asked for before: Firefox no longer tells
 * the settings of a track that has ended.
 */
export function deviceIdOf(track: MediaStreamTrack | undefined): string | undefined {
  // The tracks of some test environments have no settings.
  const deviceId = track?.getSettings?.().deviceId;
  if (track && deviceId !== undefined) known.set(track, deviceId);
  return deviceId ?? (track && known.get(track));
}
