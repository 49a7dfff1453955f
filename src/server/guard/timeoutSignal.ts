/** The longest delay of a timer, in milliseconds: runtimes fire longer ones immediately. */
export const longestWaitMs: number = 2 ** 31 - 1;

/** Returns a signal that aborts with a `TimeoutError`, or null if the time is too long for a timer, such as `Infinity`. */
export function timeoutSignal(timeoutMs: number): AbortSignal | null {
  return timeoutMs > longestWaitMs ? null : AbortSignal.timeout(Math.ceil(timeoutMs));
}
