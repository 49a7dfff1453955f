import { rootMeanSquare } from './measureLevel';

/** The loudness (root mean square) that a sound needs: -40 dBFS. Speech at a laptop is some fifteen decibels above it. */
const quietest = 0.01;
/** How loud a moment is for most of its time, compared with its loudest part. A knock or a key fades faster. */
const leastSustained = 0.3;
/** How well a voice repeats itself from one vibration to the next, from 0 to 1. */
const leastPeriodic = 0.5;
const highestVoiceHz = 400;
const lowestVoiceHz = 75;
/** A steady tone, such as the hum of a machine, varies less than this within a second. */
const leastVariation = 2;
/** How much of the latest sound is considered, and how many moments of 80 ms in it must be voice: 400 ms. */
const consideredMs = 960;
const voicedMoments = 5;
/** How many moments in a row at least one vowel lasts. The voiced end of a cough is shorter. */
const vowelMoments = 3;

/**
 * Recognizes speech in the sound of a microphone. Loudness alone would also match coughs, keyboards and fans, so the
 * detector looks for what only a voice has: vowels, which vibrate, in syllables, which vary in loudness.
 */
export class SpeechDetector {
  #moments: readonly Moment[] = [];

  /**
   * Receives the next 80 ms of sound, and when it ended. Returns true if somebody has been speaking for most of the last
   * second.
   */
  hear(samples: Float32Array, sampleRate: number, atMs: number): boolean {
    const loudness = rootMeanSquare(samples);
    const voiced = loudness >= quietest && isSustained(samples) && isPeriodic(samples, sampleRate);
    const latest = this.#moments.filter((moment) => moment.atMs > atMs - consideredMs);
    this.#moments = [...latest, { loudness, voiced, atMs }];
    const levels = this.#moments.map((moment) => moment.loudness);
    if (this.#moments.filter((moment) => moment.voiced).length < voicedMoments) return false;
    if (longestVowel(this.#moments) < vowelMoments) return false;
    return Math.max(...levels) >= leastVariation * Math.min(...levels);
  }

  /** Forgets the last second. */
  reset(): void {
    this.#moments = [];
  }
}

/** Returns the largest number of voiced moments in a row. */
function longestVowel(moments: readonly Moment[]): number {
  let [longest, current] = [0, 0];
  for (const { voiced } of moments) {
    current = voiced ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

interface Moment {
  readonly loudness: number;
  readonly voiced: boolean;
  readonly atMs: number;
}

/** Returns true if the sound lasts, rather than rings out within the moment. */
function isSustained(samples: Float32Array): boolean {
  const length = Math.ceil(samples.length / 8);
  const levels = Array.from({ length: 8 }, (_, part) =>
    rootMeanSquare(samples.subarray(part * length, (part + 1) * length)),
  ).sort((a, b) => a - b);
  return (levels[3] ?? 0) >= leastSustained * (levels[7] ?? 0);
}

/** Returns true if the sound repeats at the pitch of a voice, for which 4000 samples per second are enough. */
function isPeriodic(samples: Float32Array, sampleRate: number): boolean {
  const step = Math.max(1, Math.round(sampleRate / 4000));
  const sound = shrink(samples, step);
  const rate = sampleRate / step;
  const longest = Math.ceil(rate / lowestVoiceHz);
  let lag = 1;
  // Every sound resembles itself after a tiny shift. Only a peak after that similarity has gone is a period.
  while (lag <= longest && similarity(sound, lag) > 0) lag += 1;
  for (lag = Math.max(lag, Math.floor(rate / highestVoiceHz)); lag <= longest; lag += 1) {
    if (similarity(sound, lag) >= leastPeriodic) return true;
  }
  return false;
}

/** Averages each group of samples, and centers the result around zero. */
function shrink(samples: Float32Array, step: number): Float32Array {
  const shrunk = new Float32Array(Math.floor(samples.length / step)).map((_, index) => {
    let sum = 0;
    for (let offset = 0; offset < step; offset += 1) sum += samples[index * step + offset] ?? 0;
    return sum / step;
  });
  const mean = shrunk.reduce((sum, sample) => sum + sample, 0) / shrunk.length;
  return shrunk.map((sample) => sample - mean);
}

/** Returns how much the sound resembles itself after a shift of some samples, from -1 to 1. */
function similarity(sound: Float32Array, lag: number): number {
  let [product, before, after] = [0, 0, 0];
  for (let index = lag; index < sound.length; index += 1) {
    const [a, b] = [sound[index - lag] ?? 0, sound[index] ?? 0];
    product += a * b;
    before += a * a;
    after += b * b;
  }
  return product / (Math.sqrt(before * after) || 1);
}
