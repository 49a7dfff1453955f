import { type ManualClock, systemClock, type Timer } from '../simulator/runtime/Clock';

/** Returns the real time as a clock that can be advanced: it cannot be hurried, so advancing it waits. */
export function realClock(): ManualClock {
  const pending = new Set<Timer>();
  return {
    now: systemClock.now,
    setTimeout(run, delayMs) {
      const timer = systemClock.setTimeout(() => {
        pending.delete(timer);
        run();
      }, delayMs);
      pending.add(timer);
      return timer;
    },
    clearTimeout(timer) {
      pending.delete(timer);
      systemClock.clearTimeout(timer);
    },
    get pending() {
      return pending.size;
    },
    advance: (durationMs) => new Promise((resolve) => void systemClock.setTimeout(resolve, durationMs)),
  };
}
