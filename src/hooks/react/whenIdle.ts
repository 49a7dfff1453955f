import { startTimer } from '../../call/startTimer';

/** How long to wait at most, in milliseconds. */
const calmMs = 2000;

/** Calls `run` once the browser has nothing better to do. Returns its undo. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'undefined') return startTimer(run, calmMs);
  const request = requestIdleCallback(run, { timeout: calmMs });
  return () => cancelIdleCallback(request);
}
