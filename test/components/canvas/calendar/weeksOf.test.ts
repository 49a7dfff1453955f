import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysInMonth, firstOfMonth, isoDay, weekdayOf } from '../../../../src/components/canvas/calendar/day';
import { weeksOf } from '../../../../src/components/canvas/calendar/weeksOf';
import { anyDay, at } from './days';

const anyWeekday = fc.integer({ min: 0, max: 6 });

it('a month has each of its days once and in order', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (day, first) => {
      const days = weeksOf(day, first)
        .flat()
        .filter((other) => other !== undefined);
      expect(days).toEqual(Array.from({ length: daysInMonth(day) }, (_, index) => firstOfMonth(day) + index));
    }),
  );
});

it('every week has seven places, each for one weekday', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (day, first) => {
      for (const week of weeksOf(day, first)) {
        expect(week).toHaveLength(7);
        for (const [column, other] of week.entries()) {
          if (other !== undefined) expect(weekdayOf(other)).toBe((first + column) % 7);
        }
        expect(week.some((other) => other !== undefined)).toBe(true);
      }
    }),
  );
});

it.each([
  ['2026-02-10', 0, 4],
  ['2026-02-10', 1, 5],
  ['2026-08-10', 1, 6],
  ['9999-12-31', 1, 5],
])('the month of %s, with weeks from weekday %i, has %i weeks', (day, first, weeks) => {
  expect(weeksOf(at(day), first)).toHaveLength(weeks);
});

it('the days before and after the month are blank', () => {
  const weeks = weeksOf(at('2026-11-28'), 1);
  expect(weeks[0]?.map((day) => day && isoDay(day))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    '2026-11-01',
  ]);
  expect(weeks.at(-1)?.map((day) => day && isoDay(day))).toEqual([
    '2026-11-30',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
