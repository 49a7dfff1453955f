/** The time if a `Date` can hold it, else undefined: to format any other throws, in the middle of a render. */
export function validTime(timeMs: number): number | undefined {
  return Math.abs(timeMs) <= 8.64e15 ? timeMs : undefined;
}
