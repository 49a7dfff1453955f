/** The length of each piece of sound, in milliseconds. */
const momentMs = 80;

/** Reports the sound of a track in pieces of 80 ms, without gaps, until the returned function is called. */
export function sampleSound(
  track: MediaStreamTrack,
  onSound: (samples: Float32Array, sampleRate: number) => void,
): () => void {
  if (typeof AudioContext === 'undefined') return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const length = Math.ceil((context.sampleRate * momentMs) / 1000);
  // The analyser keeps a number of samples that must be a power of two.
  analyser.fftSize = 2 ** Math.ceil(Math.log2(length));
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onSound(samples.subarray(-length), context.sampleRate);
  }, momentMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
