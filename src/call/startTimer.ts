/** The longest delay of a timer, in milliseconds: browsers fire longer ones immediately. */
export const longestWaitMs: number = 2 ** 31 - 1;

/** Calls `run` after the delay, or never if the delay is too long for a timer; returns a function that cancels it. */
export function startTimer(run: () => void, delayMs: number): () => void {
  if (delayMs > longestWaitMs) return () => undefined;
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
