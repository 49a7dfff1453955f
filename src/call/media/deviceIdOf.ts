const known = new WeakMap<MediaStreamTrack, string>();

/**
 * Returns the id of a track's device. It is still known after the track has ended, if this was called before: in Firefox, a
 * track loses its settings when it ends.
 */
export function deviceIdOf(track: MediaStreamTrack | undefined): string | undefined {
  // The tracks of some test environments have no settings.
  const deviceId = track?.getSettings?.().deviceId;
  if (track && deviceId !== undefined) known.set(track, deviceId);
  return deviceId ?? (track && known.get(track));
}
