/** A resonance of a given frequency and width: a digital filter with two poles. */
export class Resonance {
  readonly #rate: number;
  #gain = 0;
  #first = 0;
  #second = 0;
  #last = 0;
  #beforeLast = 0;

  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Tunes it to pass constants unchanged. */
  tune(frequency: number, width: number): void {
    const radius = Math.exp((-Math.PI * width) / this.#rate);
    this.#second = -radius * radius;
    this.#first = 2 * radius * Math.cos((2 * Math.PI * frequency) / this.#rate);
    this.#gain = 1 - this.#first - this.#second;
  }

  /** Tunes it to keep the level of white noise. */
  tuneForNoise(frequency: number, width: number): void {
    this.tune(frequency, width);
    const rest = 1 - this.#second;
    this.#gain = Math.sqrt(((1 + this.#second) * (rest * rest - this.#first * this.#first)) / rest);
  }

  pass(sample: number): number {
    const next = this.#gain * sample + this.#first * this.#last + this.#second * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = next;
    return next;
  }
}
