/**
 * Converts samples from one rate to another, piece by piece and without gaps between pieces. Downsampling averages the
 * samples that each new one replaces, so that high tones do not turn into noise; upsampling interpolates linearly.
 */
export class Resampler {
  readonly #step: number;
  /** The samples still needed; the first one is at index `#begin` of the whole input. */
  #rest: number[] = [];
  #begin = 0;
  #next = 0;

  constructor(fromRate: number, toRate: number) {
    this.#step = fromRate / toRate;
  }

  push(samples: Float32Array): Float32Array {
    for (const sample of samples) this.#rest.push(sample);
    const reach = Math.max(1, Math.ceil(this.#step));
    const resampled: number[] = [];
    while (this.#position + reach < this.#begin + this.#rest.length) resampled.push(this.#take());
    this.#forget();
    return Float32Array.from(resampled);
  }

  /** Returns the remaining samples at the end of the input. */
  flush(): Float32Array {
    const resampled: number[] = [];
    const end = this.#begin + this.#rest.length;
    while (this.#position < end) resampled.push(this.#take());
    this.#rest = [];
    this.#begin = end;
    return Float32Array.from(resampled);
  }

  get #position(): number {
    return this.#next * this.#step;
  }

  #take(): number {
    const from = this.#position - this.#begin;
    this.#next += 1;
    return this.#step > 1 ? this.#average(from, from + this.#step) : this.#between(from);
  }

  #average(from: number, to: number): number {
    let [sum, weight] = [0, 0];
    for (let index = Math.floor(from); index < Math.min(to, this.#rest.length); index += 1) {
      const share = Math.min(index + 1, to) - Math.max(index, from);
      sum += this.#at(index) * share;
      weight += share;
    }
    return weight > 0 ? sum / weight : 0;
  }

  #between(from: number): number {
    const index = Math.floor(from);
    const [left, right] = [this.#at(index), this.#at(Math.min(index + 1, this.#rest.length - 1))];
    return left + (right - left) * (from - index);
  }

  #at(index: number): number {
    return this.#rest[index] ?? 0;
  }

  #forget(): void {
    const used = Math.min(Math.floor(this.#position) - this.#begin, this.#rest.length);
    if (used <= 0) return;
    this.#rest = this.#rest.slice(used);
    this.#begin += used;
  }
}
