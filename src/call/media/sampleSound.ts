/** The length of each piece of sound, in milliseconds. */
const momentMs = 80;

/**
 * Reports the sound of a track in pieces of 80 ms that do not overlap, each with the time at which it ended, in
 * milliseconds, until the returned function is called. A busy page loses pieces.
 */
export function sampleSound(
  track: MediaStreamTrack,
  onSound: (samples: Float32Array, sampleRate: number, atMs: number) => void,
): () => void {
  if (typeof AudioContext === 'undefined' || typeof MediaStream === 'undefined') return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const length = Math.ceil((context.sampleRate * momentMs) / 1000);
  // The analyser keeps a number of samples that must be a power of two.
  analyser.fftSize = 2 ** Math.ceil(Math.log2(length));
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let heardAt = 0;
  const timer = setInterval(() => {
    const now = context.currentTime * 1000;
    // A timer that was late fires again before the next piece is complete.
    if (now - heardAt < momentMs * 0.9) return;
    heardAt = now;
    analyser.getFloatTimeDomainData(samples);
    onSound(samples.subarray(-length), context.sampleRate, now);
  }, momentMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
