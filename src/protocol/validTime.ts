/** Returns the time if a `Date` can represent it, else undefined, because formatting it would throw during a render. */
export function validTime(timeMs: number): number | undefined {
  return Math.abs(timeMs) <= 8.64e15 ? timeMs : undefined;
}
