import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { DayCell, type DayChoices } from './DayCell';
import { addMonths, type Day } from './day';
import { firstWeekday } from './firstWeekday';
import { MonthHeader } from './MonthHeader';
import { moveDay } from './moveDay';
import { weeksOf } from './weeksOf';

/** The props of `MonthGrid`. */
export interface MonthGridProps extends DayChoices {
  /** The day that Tab reaches. Its month is shown. */
  readonly cursor: Day;
  readonly onMove: (cursor: Day) => void;
}

/** A month as a grid with one tab stop (see the pattern "Grid" of the ARIA Authoring Practices). */
export function MonthGrid({ cursor, onMove, ...choices }: MonthGridProps): ReactElement {
  const { texts } = choices;
  const titleId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const movedByKey = useRef(false);
  const first = firstWeekday(texts.locale);
  const weeks = weeksOf(cursor, first);

  useEffect(
    function focusCursor() {
      if (!movedByKey.current) return;
      movedByKey.current = false;
      grid.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus();
    },
    [cursor],
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = moveDay(cursor, event, first, rtl);
    if (next === undefined) return;
    event.preventDefault();
    movedByKey.current = next !== cursor;
    onMove(next);
  }

  return (
    <div data-tavus-part="calendar-month">
      <MonthHeader
        titleId={titleId}
        title={texts.month(cursor)}
        onMove={(months) => onMove(addMonths(cursor, months))}
      />
      <div {...gridRole} {...{ 'aria-labelledby': titleId, onKeyDown }} ref={grid}>
        <div {...rowRole}>
          {weekdays.map((offset) => {
            const { short, long } = texts.weekday(sunday + first + offset);
            return (
              <div key={offset} {...headerRole} {...{ 'aria-label': long }}>
                {short}
              </div>
            );
          })}
        </div>
        {weeks.map((week) => (
          <div key={week.find((day) => day !== undefined)} {...rowRole}>
            {week.map((day, column) => (
              <DayCell key={day ?? `blank ${column}`} {...choices} day={day} isCursor={day === cursor} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

// Not a table: pages change the looks of tables, and hardly those of elements like these.
const gridRole = { role: 'grid', 'data-tavus-part': 'calendar-grid' } as const;
const rowRole = { role: 'row', 'data-tavus-part': 'calendar-week' } as const;
const headerRole = { role: 'columnheader', 'data-tavus-part': 'calendar-weekday' } as const;

/** 1970-01-04. */
const sunday: Day = 3;
const weekdays = [0, 1, 2, 3, 4, 5, 6];
