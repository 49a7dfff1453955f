import { type ReactElement, useEffect, useRef } from 'react';
import type { LaneItem } from '../entries/Lanes';
import { lengthOf, type TimeRange } from '../entries/TimeRange';
import { visibleItems } from '../entries/visibleItems';
import { LaneButton } from './LaneButton';

/** In less, no letter has room. */
const leastForTextPx = 12;

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
  /** Both are the same each time, so that items need not be rendered again. */
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
        const { index, fromMs, text, tone } = item;
        const durationMs = (item.toMs ?? endMs) - fromMs;
        const left = Math.max(placeOf(fromMs), -1);
        const share = durationMs === 0 ? undefined : Math.min(placeOf(fromMs + durationMs), 101) - left;
        return (
          <LaneButton
            key={index}
            label={label}
            item={item}
            text={text}
            tone={tone}
            durationMs={durationMs}
            isMoment={item.toMs === fromMs}
            left={left}
            share={share}
            isRoomy={((share ?? 0) / 100) * width >= leastForTextPx}
            isReachable={item === reachable}
            isActive={item === active}
            isSelected={index === selected}
            onActive={onActive}
            onSelect={onSelect}
          />
        );
      })}
    </fieldset>
  );
}
