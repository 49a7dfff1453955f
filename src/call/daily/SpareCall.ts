import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { startTimer } from '../startTimer';
import { createDailyCall } from './createDailyCall';
import { leaveCall, yieldToOthers } from './leaveCall';

/** A call object that nobody has joined, and its engine, which may still be loading. */
export interface Spare {
  readonly call: DailyCall;
  /** Rejects if the engine cannot be loaded. */
  readonly loaded: Promise<void>;
}

/** Keeps a call object whose engine loads before a conversation starts. */
export class SpareCall {
  #holders = 0;
  #spare: Promise<Spare | undefined> | undefined;
  #stopYielding: () => void = () => undefined;
  #stopHolding: () => void = () => undefined;

  /** Begins to load the engine. The call object is left once every caller has called the function that this returns. */
  hold(options: DailyFactoryOptions = {}): () => void {
    this.#holders += 1;
    if (!this.#spare) this.#keep(createSpare(options));
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders -= 1;
      // StrictMode releases and holds again within this tick.
      setTimeout(() => this.#holders > 0 || this.leave());
    };
  }

  /** Holds the engine for some time, which starts again with each call. */
  holdFor(durationMs: number, options?: DailyFactoryOptions): void {
    this.#stopHolding();
    const release = this.hold(options);
    const stop = startTimer(release, durationMs);
    this.#stopHolding = () => {
      stop();
      release();
    };
  }

  /** Resolves with true if there is a call object, which also means that a call is possible. */
  async exists(): Promise<boolean> {
    return (await this.#spare) !== undefined;
  }

  /** Hands over the call object; undefined if there is none. */
  take(): Promise<Spare | undefined> {
    const spare = this.#spare ?? Promise.resolve(undefined);
    this.#spare = undefined;
    this.#stopYielding();
    return spare;
  }

  /** Leaves the call object, even if it is still held. */
  abandon(): void {
    this.#stopHolding();
    this.leave();
  }

  /** Leaves the call object, unless it was handed over. */
  leave(): void {
    void this.take().then((spare) => spare && leaveCall(spare.call));
  }

  #keep(spare: Promise<Spare | undefined>): void {
    this.#spare = spare;
    const isKept = () => this.#spare === spare;
    void spare.then((made) => {
      // The next sign of a start tries again.
      if (!made && isKept()) this.#spare = undefined;
      if (!made) return;
      if (isKept()) this.#stopYielding = yieldToOthers(made.call, () => this.leave());
      made.loaded.catch(() => isKept() && this.leave());
    });
  }
}

/** Returns undefined if no call is possible now: the start tries again, and reports what is wrong. */
async function createSpare(options: DailyFactoryOptions): Promise<Spare | undefined> {
  try {
    const call = await createDailyCall(options);
    return { call, loaded: call.load() };
  } catch {
    return undefined;
  }
}
