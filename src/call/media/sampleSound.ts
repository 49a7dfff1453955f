/** The length of each piece of sound, in milliseconds. */
const momentMs = 80;

/** How many samples the browser keeps for a busy page: the most that it allows, 0.7 s of a usual microphone. */
const keptSamples = 32_768;

/**
 * Reports the sound of a track in pieces of 80 ms that follow each other, each with the time at which it ended, in
 * milliseconds, until the returned function is called. A page that is busy for more than half a second loses pieces.
 */
export function sampleSound(
  track: MediaStreamTrack,
  onSound: (samples: Float32Array, sampleRate: number, atMs: number) => void,
): () => void {
  if (typeof AudioContext === 'undefined' || typeof MediaStream === 'undefined') return () => undefined;
  const context = new AudioContext();
  const { sampleRate } = context;
  const analyser = context.createAnalyser();
  analyser.fftSize = keptSamples;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const kept = new Float32Array(keptSamples);
  const length = Math.ceil((sampleRate * momentMs) / 1000);
  let reported = 0;
  const timer = setInterval(() => {
    const played = Math.round(context.currentTime * sampleRate);
    if (played - reported < length) return;
    analyser.getFloatTimeDomainData(kept);
    // A busy page runs the timer late, and then several pieces are complete at once.
    for (let start = Math.max(reported, played - keptSamples); start + length <= played; start += length) {
      reported = start + length;
      const samples = kept.subarray(keptSamples - played + start, keptSamples - played + reported);
      onSound(samples, sampleRate, (reported / sampleRate) * 1000);
    }
  }, momentMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
