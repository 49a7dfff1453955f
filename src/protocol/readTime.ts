/** The year 2100: a later time is a mistake. One that no `Date` can hold would even throw while it is rendered. */
const latestMs = 4_102_444_800_000;

/** The numbers below which a time is in seconds, milliseconds, microseconds or nanoseconds, with their length in ms. */
const units: readonly (readonly [below: number, inMs: number])[] = [
  [1e11, 1000],
  [1e14, 1],
  [1e17, 1e-3],
  [1e20, 1e-6],
];

/** A time without an offset, which `Date.parse` would take for the time of this machine. */
const isoTime = /^[\d-]+[T ][\d:.]+$/;

/**
 * Returns a wire time in milliseconds. Tavus sends seconds; a number too large for seconds is read as milliseconds or
 * smaller. ISO 8601 text is accepted too; without an offset it is UTC, as Tavus's webhooks write it. A negative time and one
 * that fits no unit are undefined.
 */
export function readTime(value: unknown): number | undefined {
  if (typeof value === 'string') return validTime(Date.parse(isoTime.test(value) ? `${value}Z` : value));
  if (typeof value !== 'number') return undefined;
  const unit = units.find(([below]) => value < below);
  return unit && validTime(Math.round(value * unit[1]));
}

function validTime(timeMs: number): number | undefined {
  return timeMs >= 0 && timeMs <= latestMs ? timeMs : undefined;
}
