import type { Clock, Timer } from './Clock';

/** Timers that can all be canceled together. */
export class Timers {
  readonly #clock: Clock;
  readonly #pending = new Set<Timer>();
  readonly #waits = new Set<() => void>();
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

  /** Waits for the delay, if any. Closing ends the wait, because a promise that never settles would be a leak. */
  wait(delayMs: number): Promise<void> {
    if (this.#closed || delayMs === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waits.add(resolve);
      this.after(delayMs, () => {
        this.#waits.delete(resolve);
        resolve();
      });
    });
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
    for (const resolve of this.#waits) resolve();
    this.#waits.clear();
  }

  /** Accepts timers again. */
  open(): void {
    this.#closed = false;
  }

  get size(): number {
    return this.#pending.size;
  }
}
