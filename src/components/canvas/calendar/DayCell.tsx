import type { ReactElement } from 'react';
import type { DateTexts } from './dateTexts';
import type { Day } from './day';

/** What the days of a month have in common. */
export interface DayChoices {
  readonly texts: DateTexts;
  readonly today: Day;
  /** One day, or the first and the last day of a range. */
  readonly chosen: readonly Day[];
  /** The days that can be chosen; undefined if all can. */
  readonly offered: ReadonlySet<Day | undefined> | undefined;
  /** True while nothing can be changed. */
  readonly locked: boolean;
  readonly onChoose: (day: Day) => void;
}

interface DayCellProps extends DayChoices {
  /** Undefined for a blank before or after the month. */
  readonly day: Day | undefined;
  readonly isCursor: boolean;
}

/** A cell of the grid with its day. */
export function DayCell(props: DayCellProps): ReactElement {
  const { day, isCursor, texts, today, chosen, offered, locked, onChoose } = props;
  if (day === undefined) return <div {...cellRole} />;
  const isChosen = chosen.includes(day);
  const disabled = locked || offered?.has(day) === false;
  return (
    <div
      {...cellRole}
      {...{ 'aria-selected': isChosen }}
      data-tavus-part="calendar-cell"
      data-range={placeInRange(day, chosen)}
    >
      <button
        type="button"
        tabIndex={isCursor ? 0 : -1}
        aria-label={texts.day(day)}
        aria-pressed={isChosen}
        aria-current={day === today ? 'date' : undefined}
        aria-disabled={disabled || undefined}
        data-tavus-part="calendar-day"
        data-day={day}
        onClick={disabled ? undefined : () => onChoose(day)}
      >
        {texts.number(day)}
      </button>
    </div>
  );
}

const cellRole = { role: 'gridcell' } as const;

function placeInRange(day: Day, [first, last]: readonly Day[]): 'start' | 'inside' | 'end' | undefined {
  if (first === undefined || last === undefined || first === last || day < first || day > last)
    return undefined;
  return day === first ? 'start' : day === last ? 'end' : 'inside';
}
