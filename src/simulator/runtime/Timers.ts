import type { Clock, Timer } from './Clock';

/** Timers that can all be canceled together. */
export class Timers {
  readonly #clock: Clock;
  readonly #pending = new Set<Timer>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs a function once after the delay, unless the returned function is called first. */
  after(delayMs: number, run: () => void): () => void {
    if (this.#closed) return () => undefined;
    const timer = this.#clock.setTimeout(() => {
      this.#pending.delete(timer);
      run();
    }, delayMs);
    this.#pending.add(timer);
    return () => {
      this.#pending.delete(timer);
      this.#clock.clearTimeout(timer);
    };
  }

  /** Runs a function periodically until {@link clear} or {@link close}. */
  every(periodMs: number, run: () => void): void {
    this.after(periodMs, () => {
      run();
      this.every(periodMs, run);
    });
  }

  clear(): void {
    for (const timer of this.#pending) this.#clock.clearTimeout(timer);
    this.#pending.clear();
  }

  /** Cancels all timers and ignores new ones, because the timer callback that led here may still set others. */
  close(): void {
    this.clear();
    this.#closed = true;
  }

  /** Accepts timers again. */
  open(): void {
    this.#closed = false;
  }

  get size(): number {
    return this.#pending.size;
  }
}
