const periodMs = 80;

/** Reports the loudness of a track, from 0 to 1, every 80 ms until the returned function is called. */
export function measureLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  if (typeof AudioContext === 'undefined') return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    onLevel(loudnessOf(samples));
  }, periodMs);
  return () => {
    clearInterval(timer);
    onLevel(0);
    void context.close();
  };
}

/** Approximates perceived loudness: the extra square root lifts quiet speech above the noise. */
function loudnessOf(samples: Uint8Array): number {
  let sum = 0;
  for (const sample of samples) sum += ((sample - 128) / 128) ** 2;
  return Math.min(1, Math.sqrt(Math.sqrt(sum / samples.length)) * 1.1);
}
