import type { Random } from '../runtime/Random';
import { intone } from './intone';
import { Tract } from './Tract';

const seam = 0.01;

/** Speaks words in a made-up tongue. The same seed, words and times give the same sound. */
export class Speaker {
  readonly #rate: number;
  readonly #pitch: number;
  readonly #random: Random;
  readonly #tract: Tract;
  readonly #seam: number;
  #last: Float32Array;

  constructor(rate: number, pitch: number, random: Random) {
    this.#rate = rate;
    this.#pitch = Math.min(400, Math.max(80, pitch || 205));
    this.#random = random;
    this.#tract = new Tract(rate, this.#pitch);
    this.#seam = Math.round(rate * seam);
    this.#last = new Float32Array(this.#seam);
  }

  /** How long the sound of a word fades in over that of the last one, in seconds. */
  get seam(): number {
    return this.#seam / this.#rate;
  }

  /**
   * Returns the sound of a word, which is a seam longer than asked: it begins with the end of the last word, fading in, and
   * its own end fades out. Words that follow each other to the sample have no seam, and others do not click.
   */
  say(word: string, seconds: number, ahead: string): Float32Array<ArrayBuffer> {
    const samples = new Float32Array(this.#seam + Math.round(seconds * this.#rate));
    samples.set(this.#last);
    const sounds = intone(word, seconds, { pitch: this.#pitch, ahead, random: this.#random });
    this.#tract.speak(sounds, samples.subarray(this.#seam));
    this.#last = samples.slice(-this.#seam);
    for (let index = 0; index < this.#seam; index += 1) {
      const share = (index + 0.5) / this.#seam;
      const end = samples.length - 1 - index;
      samples[index] = (samples[index] ?? 0) * share;
      samples[end] = (samples[end] ?? 0) * share;
    }
    return samples;
  }
}
