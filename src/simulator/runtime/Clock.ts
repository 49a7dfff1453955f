/** A pending timer. */
export type Timer = unknown;

/** Where the simulator takes its time from. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs something later. */
  setTimeout(run: () => void, delayMs: number): Timer;
  /** Takes that back. */
  clearTimeout(timer: Timer): void;
}

/** The real time. Asks the globals on every call, so that fake timers of a test runner take effect. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, delayMs),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as ReturnType<typeof globalThis.setTimeout>),
};

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by so many milliseconds; whatever falls due runs in order, promises in between included. */
  advance(durationMs: number): Promise<void>;
  /** How many timers are pending. */
  readonly pending: number;
}

/**
 * A clock for tests: time passes only in `advance`.
 *
 * @example
 * ```ts
 * import { manualClock, simulate } from 'tavus-react/simulator';
 *
 * const clock = manualClock();
 * const source = simulate(undefined, { clock, seed: 1 });
 * await clock.advance(2000);
 * ```
 */
export function manualClock(startsAt = 1_746_000_000_000): ManualClock {
  let now = startsAt;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    setTimeout: (run, delayMs) => {
      const timer = { at: now + Math.max(0, delayMs), run };
      due = [...due, timer].sort((a, b) => a.at - b.at);
      return timer;
    },
    clearTimeout: (timer) => {
      due = due.filter((other) => other !== timer);
    },
    get pending() {
      return due.length;
    },
    async advance(durationMs) {
      const end = now + durationMs;
      await settle();
      for (let next = due[0]; next && next.at <= end; next = due[0]) {
        now = next.at;
        due = due.slice(1);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets promises that wait for nothing but each other come to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
