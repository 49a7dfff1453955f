/** A clock that is set once, when it is created. When the system clock is set later, this one just goes on. */
export class SteadyClock {
  readonly #origin = Date.now() - performance.now();

  /** Returns milliseconds since the epoch. */
  now(): number {
    return Math.round(this.#origin + performance.now());
  }
}
