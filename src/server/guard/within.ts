import type { OrPromise } from './OrPromise';
import { longestWaitMs } from './timeoutSignal';

/**
 * Calls `work` and waits for its promise for at most this long, or else rejects with the error that `late` creates. `work`
 * goes on then. What `work` returns or throws at once needs no timer.
 */
export async function within<Value>(
  timeoutMs: number,
  work: () => OrPromise<Value>,
  late: () => Error,
): Promise<Value> {
  const working = work();
  if (!isPromise(working)) return working;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    if (timeoutMs <= longestWaitMs) timer = setTimeout(() => reject(late()), timeoutMs);
  });
  try {
    return await Promise.race([working, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Returns whether a value is a promise, of any realm or library. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
