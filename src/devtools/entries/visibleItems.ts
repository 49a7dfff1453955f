import type { LaneItem } from './Lanes';
import { lengthOf, type TimeRange } from './TimeRange';

/** Returns the items that are in sight. Of those that would lie on the same pixel, only the first is one of them. */
export function visibleItems(
  items: readonly LaneItem[],
  range: TimeRange,
  endMs: number,
  widthPx: number,
): readonly LaneItem[] {
  const pixelMs = lengthOf(range) / Math.max(widthPx, 1);
  const shown: LaneItem[] = [];
  let coveredMs = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.fromMs > range.toMs) break;
    const toMs = item.toMs ?? endMs;
    if (toMs < range.fromMs || Math.max(toMs, item.fromMs + pixelMs) <= coveredMs) continue;
    shown.push(item);
    if (toMs - item.fromMs < pixelMs) coveredMs = item.fromMs + 2 * pixelMs;
  }
  return shown;
}
