/** A stretch of time that is shown, in milliseconds since the recording began. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The shortest stretch that can be shown. */
const shortestMs = 20;

/** Zooms by a factor (2 shows half as much) around a moment, which stays where it is, within the bounds. */
export function zoomed(range: TimeRange, factor: number, aroundMs: number, bounds: TimeRange): TimeRange {
  const lengthMs = Math.min(Math.max(lengthOf(range) / factor, shortestMs), lengthOf(bounds));
  const share = (aroundMs - range.fromMs) / lengthOf(range);
  return within({ fromMs: aroundMs - share * lengthMs, toMs: aroundMs + (1 - share) * lengthMs }, bounds);
}

/** Moves the range by some milliseconds, within the bounds. */
export function panned(range: TimeRange, byMs: number, bounds: TimeRange): TimeRange {
  return within({ fromMs: range.fromMs + byMs, toMs: range.toMs + byMs }, bounds);
}

/** Returns the moments of a ruler, as many as have room, at round times. */
export function ticksOf(range: TimeRange, widthPx: number, spacePx = 80): readonly number[] {
  const stepMs = roundStep((lengthOf(range) / Math.max(widthPx, 1)) * spacePx);
  const ticks: number[] = [];
  for (let at = Math.ceil(range.fromMs / stepMs) * stepMs; at <= range.toMs; at += stepMs) ticks.push(at);
  return ticks;
}

/**
 * Returns an end with a little room after it, which stays the same for a while as the time goes on: so what has happened stays in
 * its place, and need not be drawn again.
 */
export function roomyEnd(endMs: number): number {
  const stepMs = roundStep(endMs / 40);
  return Math.ceil(endMs / stepMs) * stepMs;
}

/** Returns the length of a range. */
export function lengthOf({ fromMs, toMs }: TimeRange): number {
  return toMs - fromMs;
}

function within(range: TimeRange, bounds: TimeRange): TimeRange {
  const lengthMs = Math.min(lengthOf(range), lengthOf(bounds));
  const fromMs = Math.min(Math.max(range.fromMs, bounds.fromMs), bounds.toMs - lengthMs);
  return { fromMs, toMs: fromMs + lengthMs };
}

/** 1, 2 or 5 times a power of ten up to a second; from there what clocks have. */
function roundStep(leastMs: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const seconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400];
  return [...steps, ...seconds.map((s) => s * 1000)].find((step) => step >= leastMs) ?? 86_400_000;
}
