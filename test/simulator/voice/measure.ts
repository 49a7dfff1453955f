/** Returns the largest sample, whatever its sign. */
export function peakOf(samples: Float32Array): number {
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

/** Returns the largest step from one sample to the next. A click is a large step. */
export function largestStep(samples: Float32Array): number {
  let step = 0;
  for (let index = 1; index < samples.length; index += 1) {
    step = Math.max(step, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  }
  return step;
}

/** Returns the root mean square in decibels below full scale. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  return 10 * Math.log10(power + 1e-12);
}

/** Returns the level of the loudest tenth of a second, which is that of the vowel of a word. */
export function loudestTenth(samples: Float32Array, rate: number): number {
  const window = rate / 10;
  let loudest = Number.NEGATIVE_INFINITY;
  for (let from = 0; from + window <= samples.length; from += window / 10) {
    loudest = Math.max(loudest, levelOf(samples.subarray(from, from + window)));
  }
  return loudest;
}

/** Returns the level of the frequencies from `low` to `high`, in decibels. */
export function bandLevel(samples: Float32Array, rate: number, low: number, high: number): number {
  const size = 1024;
  let power = 0;
  for (let from = 0; from + size <= samples.length; from += size) {
    for (let bin = Math.ceil((low * size) / rate); bin < (high * size) / rate; bin += 1) {
      let [real, imaginary] = [0, 0];
      for (let index = 0; index < size; index += 1) {
        const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
        const angle = (2 * Math.PI * bin * index) / size;
        real += (samples[from + index] ?? 0) * window * Math.cos(angle);
        imaginary += (samples[from + index] ?? 0) * window * Math.sin(angle);
      }
      power += real ** 2 + imaginary ** 2;
    }
  }
  return 10 * Math.log10(power + 1e-12);
}

/** Returns the pitch of the samples in hertz, between 70 and 400: the delay at which they are most like themselves. */
export function pitchOf(samples: Float32Array, rate: number): number {
  const likeness = (delay: number) => {
    let [sum, power] = [0, 0];
    for (let index = delay; index < samples.length; index += 1) {
      sum += (samples[index] ?? 0) * (samples[index - delay] ?? 0);
      power += (samples[index] ?? 0) ** 2 + (samples[index - delay] ?? 0) ** 2;
    }
    return sum / (power + 1e-12);
  };
  const delays = Array.from({ length: Math.round(rate / 70 - rate / 400) }, (_, index) =>
    Math.round(rate / 400 + index),
  );
  const best = Math.max(...delays.map(likeness));
  // The shortest one, because twice the delay is nearly as good.
  return rate / (delays.find((delay) => likeness(delay) > best - 0.03) ?? 1);
}
