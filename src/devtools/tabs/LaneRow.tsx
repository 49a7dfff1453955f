import { type ReactElement, useEffect, useRef } from 'react';
import { formatDuration, formatTime } from '../entries/formatTime';
import type { LaneItem } from '../entries/Lanes';
import { lengthOf, type TimeRange } from '../entries/TimeRange';
import { visibleItems } from '../entries/visibleItems';

/** The props of {@link LaneRow}. */
export interface LaneRowProps {
  readonly label: string;
  readonly items: readonly LaneItem[];
  readonly range: TimeRange;
  readonly endMs: number;
  /** In pixels. */
  readonly width: number;
  readonly active: LaneItem | undefined;
  /** The one item of all lanes that the Tab key reaches. */
  readonly reachable: LaneItem | undefined;
  /** The index of the selected entry. */
  readonly selected: number | undefined;
  readonly onActive: (item: LaneItem) => void;
  readonly onSelect: (item: LaneItem) => void;
}

/** A lane of the timeline, with the items that are in sight. */
export function LaneRow(props: LaneRowProps): ReactElement {
  const { label, items, range, endMs, width, active, reachable, selected, onActive, onSelect } = props;
  const row = useRef<HTMLFieldSetElement>(null);
  const placeOf = (atMs: number) => ((atMs - range.fromMs) / lengthOf(range)) * 100;

  useEffect(
    function followActive() {
      const root = row.current?.getRootNode() as ShadowRoot | undefined;
      // Only where the keys are: a pointer that comes by must not take the focus.
      if (!active || !root?.activeElement?.classList.contains('item')) return;
      row.current?.querySelector<HTMLElement>('[data-active]')?.focus();
    },
    [active],
  );

  return (
    <fieldset ref={row} className="lane" aria-label={label}>
      {visibleItems(items, range, endMs, width, active).map((item) => {
        const { lane, index, fromMs, text, tone } = item;
        const toMs = item.toMs ?? endMs;
        const left = Math.max(placeOf(fromMs), -1);
        return (
          <button
            key={index}
            type="button"
            className="item"
            tabIndex={item === reachable ? 0 : -1}
            aria-label={`${label}, ${formatTime(fromMs)}, ${formatDuration(toMs - fromMs)}: ${text}`}
            aria-pressed={index === selected}
            data-lane={lane}
            data-tone={tone}
            data-active={item === active || undefined}
            data-moment={item.toMs === fromMs || undefined}
            style={{
              left: `${left}%`,
              width: toMs === fromMs ? undefined : `${Math.min(placeOf(toMs), 101) - left}%`,
            }}
            onFocus={() => onActive(item)}
            onPointerEnter={() => onActive(item)}
            onClick={() => onSelect(item)}
          >
            {text}
          </button>
        );
      })}
    </fieldset>
  );
}
