/** Where the values of a chart are, as fractions from 0 (the lowest) to 1 (the highest). */
export interface ChartScale {
  /** Returns the place of a value. */
  readonly place: (value: number) => number;
  /** The place of zero; undefined if the scale does not reach it. */
  readonly zero: number | undefined;
}

/** Creates a scale for values. `fromZero` makes zero part of it, as lengths of bars need it. */
export function chartScale(values: readonly number[], fromZero: boolean): ChartScale {
  // Divided first, because the difference of two huge numbers can be infinite.
  const unit = Math.max(...values.map(Math.abs)) || 1;
  const shares = values.map((value) => value / unit);
  const low = Math.min(...shares, ...(fromZero ? [0] : []));
  const high = Math.max(...shares, ...(fromZero ? [0] : []));
  const place = (value: number) => (high === low ? 0.5 : (value / unit - low) / (high - low));
  if (high === low && fromZero) return { place: () => 0, zero: 0 };
  return { place, zero: low <= 0 && high >= 0 ? place(0) : undefined };
}
