/** The longest delay of a timer, in milliseconds: runtimes fire longer ones immediately. */
export const longestWaitMs: number = 2 ** 31 - 1;

/** A signal that aborts with a `TimeoutError`, and what stops its timer. */
export interface TimeoutSignal {
  readonly signal: AbortSignal;
  stop(): void;
}

/**
 * Starts the time of a request. It never ends if it is too long for a timer, such as `Infinity`. Not
 * `AbortSignal.timeout`, which takes several times as long in Node, and whose timer cannot be stopped.
 */
export function timeoutSignal(timeoutMs: number): TimeoutSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException('The time is up.', 'TimeoutError'));
  const timer = timeoutMs <= longestWaitMs ? setTimeout(abort, timeoutMs) : undefined;
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}
