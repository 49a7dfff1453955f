/** Keeps the tracks that the browser hands out, so that a story can lose or mute them, which no API lets a page do. */
export function holdTracks(): { readonly tracks: readonly MediaStreamTrack[]; readonly stop: () => void } {
  const { mediaDevices } = navigator;
  const tracks: MediaStreamTrack[] = [];
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
  // Without the override, the prototype's method applies again.
  return { tracks, stop: () => void Reflect.deleteProperty(mediaDevices, 'getUserMedia') };
}
