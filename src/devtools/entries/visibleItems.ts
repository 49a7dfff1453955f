import type { LaneItem } from './Lanes';
import { lengthOf, type TimeRange } from './TimeRange';

/** The width of the smallest item, in pixels. */
const smallestPx = 4;

/**
 * Returns the items that are in sight. Of small ones in the same place it returns only the first, and the one that has the
 * focus.
 */
export function visibleItems(
  items: readonly LaneItem[],
  range: TimeRange,
  endMs: number,
  widthPx: number,
  active?: LaneItem | undefined,
): readonly LaneItem[] {
  const pixelMs = lengthOf(range) / Math.max(widthPx, 1);
  const shown: LaneItem[] = [];
  let coveredMs = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.fromMs > range.toMs) break;
    const toMs = item.toMs ?? endMs;
    if (toMs < range.fromMs) continue;
    if (item !== active && Math.max(toMs, item.fromMs + pixelMs) <= coveredMs) continue;
    shown.push(item);
    if (toMs - item.fromMs < smallestPx * pixelMs) coveredMs = item.fromMs + smallestPx * pixelMs;
  }
  return shown;
}
