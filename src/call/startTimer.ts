/** The longest a timer may wait: beyond, browsers fire at once. */
export const longestWaitMs: number = 2 ** 31 - 1;

/** Runs after the delay, or never if no timer can wait so long; returns what calls it off. */
export function startTimer(run: () => void, delayMs: number): () => void {
  if (delayMs > longestWaitMs) return () => undefined;
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
