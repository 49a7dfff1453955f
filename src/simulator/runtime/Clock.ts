/** A pending timer. */
export type Timer = unknown;

/** The simulator's source of time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs a function after a delay. */
  setTimeout(run: () => void, delayMs: number): Timer;
  /** Cancels a pending timer. */
  clearTimeout(timer: Timer): void;
}

/** The real time. Looks up the globals on every call, so that a test runner's fake timers take effect. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => globalThis.setTimeout(run, delayMs),
  clearTimeout: (timer) => globalThis.clearTimeout(timer as ReturnType<typeof globalThis.setTimeout>),
};

/** A clock that moves only when it is advanced. */
export interface ManualClock extends Clock {
  /** Advances the time by `durationMs`. Due timers run in order, and promises settle between them. */
  advance(durationMs: number): Promise<void>;
  /** How many timers are pending. */
  readonly pending: number;
}

/**
 * Creates a clock for tests. Time passes only in `advance`.
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

/** Waits long enough for promises that depend only on other promises to settle. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}
