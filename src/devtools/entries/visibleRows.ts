/** A list of rows of the same height, and the part of it that is in sight. */
export interface RowWindow {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
}

/** How many rows are kept on each side, so that a fast scroll shows no gap. */
const spare = 8;

/** Returns the first row to render and the one after the last. */
export function visibleRows({ count, rowHeight, scrollTop, height }: RowWindow): {
  readonly from: number;
  readonly to: number;
} {
  const from = Math.floor(scrollTop / rowHeight) - spare;
  const to = Math.ceil((scrollTop + height) / rowHeight) + spare;
  return { from: clamp(from, count), to: clamp(to, count) };
}

/** Returns where to scroll so that a row is in sight: nowhere else if it is already. */
export function scrollToRow(row: number, { rowHeight, scrollTop, height }: RowWindow): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
