import { type Day, daysInMonth, firstOfMonth, modulo, weekdayOf } from './day';

/** Returns the weeks of the month, seven entries each, with undefined where a day belongs to another month. */
export function weeksOf(month: Day, firstWeekday: number): (Day | undefined)[][] {
  const first = firstOfMonth(month);
  const length = daysInMonth(first);
  const blanks = modulo(weekdayOf(first) - firstWeekday, 7);
  return Array.from({ length: Math.ceil((blanks + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const index = week * 7 + column - blanks;
      return index >= 0 && index < length ? first + index : undefined;
    }),
  );
}
