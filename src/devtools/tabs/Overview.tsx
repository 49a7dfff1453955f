import type { PointerEvent, ReactElement } from 'react';
import type { LaneItem, Lanes } from '../entries/Lanes';
import { lengthOf, panned, type TimeRange } from '../entries/TimeRange';

/** The props of {@link Overview}. */
export interface OverviewProps {
  readonly lanes: Lanes;
  readonly bounds: TimeRange;
  readonly range: TimeRange;
  readonly onShow: (range: TimeRange) => void;
}

const units = 1000;

/** The whole conversation in a strip, with what the lanes below show of it. A press or a drag moves that. */
export function Overview({ lanes, bounds, range, onShow }: OverviewProps): ReactElement {
  function move(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const atMs = ((event.clientX - left) / width) * lengthOf(bounds);
    onShow(panned(range, atMs - (range.fromMs + range.toMs) / 2, bounds));
  }
  const shareOf = (atMs: number) => (atMs / lengthOf(bounds)) * 100;
  return (
    <div className="overview" aria-hidden="true" onPointerDown={move} onPointerMove={move}>
      <svg viewBox={`0 0 ${units} 4`} preserveAspectRatio="none" aria-hidden="true">
        <path data-lane="user" d={strip(lanes.items.user, bounds, 1)} />
        <path data-lane="pal" d={strip(lanes.items.pal, bounds, 3)} />
      </svg>
      <span
        className="brush"
        style={{ left: `${shareOf(range.fromMs)}%`, width: `${shareOf(lengthOf(range))}%` }}
      />
    </div>
  );
}

/** Draws the items as dashes of a line. What is closer than a unit is one dash. */
function strip(items: readonly LaneItem[], bounds: TimeRange, y: number): string {
  const dashes: [from: number, to: number][] = [];
  for (const { fromMs, toMs } of items) {
    const from = Math.floor((fromMs / lengthOf(bounds)) * units);
    const to = Math.max(from + 1, Math.ceil(((toMs ?? bounds.toMs) / lengthOf(bounds)) * units));
    const last = dashes.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else dashes.push([from, to]);
  }
  return dashes.map(([from, to]) => `M${from} ${y}H${to}`).join('');
}
