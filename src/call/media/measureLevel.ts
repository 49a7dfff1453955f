import { sampleSound } from './sampleSound';

/** Reports the loudness of a track, from 0 to 1, every 80 ms until the returned function is called. */
export function measureLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const stop = sampleSound(track, (samples) => onLevel(perceived(rootMeanSquare(samples))));
  return () => {
    stop();
    onLevel(0);
  };
}

/** Returns the loudness of some samples, from 0 to 1, as their root mean square. */
export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample ** 2;
  return Math.sqrt(sum / samples.length);
}

/** Approximates perceived loudness: the extra square root lifts quiet speech above the noise. */
function perceived(loudness: number): number {
  return Math.min(1, Math.sqrt(loudness) * 1.1);
}
