import type { ChartPoint } from '../../../protocol/canvas/CanvasArguments';

/** A slice of a pie. */
export interface PieSlice {
  /** Its part of the whole, from 0 to 1. */
  readonly share: number;
  /** Where it begins and ends, in turns clockwise from the top. */
  readonly start: number;
  readonly end: number;
  /** Where its number stands, apart from those of its neighbors. */
  readonly mark: number;
}

/** Returns the slices of a pie; undefined if the values do not make a whole: one is negative, or all are zero. */
export function pieSlices(data: readonly ChartPoint[]): PieSlice[] | undefined {
  const values = data.map(({ value }) => value);
  const largest = Math.max(...values);
  if (!(largest > 0) || values.some((value) => value < 0)) return undefined;
  // Divided first, because the sum of huge numbers can be infinite.
  const sum = values.reduce((total, value) => total + value / largest, 0);
  let end = 0;
  const slices = values.map((value) => {
    const start = end;
    const share = value / largest / sum;
    end += share;
    return { share, start, end };
  });
  const marks = spread(slices.map(({ start, end: stop }) => (start + stop) / 2));
  return slices.map((slice, index) => ({ ...slice, mark: marks[index] ?? slice.start }));
}

/** The distance that two numbers beside the pie need, in turns. */
const distance = 1 / 20;

/** Moves places apart that are too near to each other, first forward and then back from the end. */
function spread(places: readonly number[]): number[] {
  const moved = [...places];
  for (let index = 1; index < moved.length; index += 1) {
    moved[index] = Math.max(moved[index] ?? 0, (moved[index - 1] ?? 0) + distance);
  }
  let limit = 1 + (moved[0] ?? 0) - distance;
  for (let index = moved.length - 1; index >= 0; index -= 1) {
    moved[index] = Math.min(moved[index] ?? 0, limit);
    limit = (moved[index] ?? 0) - distance;
  }
  return moved;
}
