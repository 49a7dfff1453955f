import type { Clock, Timer } from './Clock';

/** Timers that can all be given up at once. */
export class Timers {
  readonly #clock: Clock;
  readonly #pending = new Set<Timer>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs once after the delay, unless the returned function is called first. */
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

  /** Runs again and again until {@link clear} or {@link close}. */
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

  /** Gives up all, and whatever the one that runs now would still set: it may be what led here. */
  close(): void {
    this.clear();
    this.#closed = true;
  }

  /** Takes timers again. */
  open(): void {
    this.#closed = false;
  }

  get size(): number {
    return this.#pending.size;
  }
}
