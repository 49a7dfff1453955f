import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOf,
  daysInMonth,
  firstOfMonth,
  isoDay,
  parseDay,
  weekdayOf,
} from '../../../../src/components/canvas/calendar/day';
import { anyDay, at } from './days';

describe('a day', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026-11-28T23:30:00-11:00', '2026-11-28'],
    ['2024-02-29', '2024-02-29'],
    ['1000-01-01', '1000-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('is read from %s', (text, day) => {
    expect(isoDay(at(text))).toBe(day);
  });

  it.each([
    undefined,
    '',
    'tomorrow',
    '2026-02-31',
    '2023-02-29',
    '2026-13-01',
    '2026-1-1',
    '0026-01-01',
    '2026-11-28x',
  ])('is not read from %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('has the weekday of its date', () => {
    fc.assert(fc.property(anyDay, (day) => void expect(weekdayOf(day)).toBe(dateOf(day).getUTCDay())));
  });

  it('is the same after it was written and read', () => {
    fc.assert(fc.property(anyDay, (day) => void expect(parseDay(isoDay(day))).toBe(day)));
  });
});

describe('another month', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['9999-12-15', 1, '9999-12-31'],
    ['1000-01-15', -12, '1000-01-01'],
  ])('of %s, %i months away, has %s', (from, count, to) => {
    expect(isoDay(addMonths(at(from), count))).toBe(to);
  });

  it('is the one that was asked for, and never the one after it', () => {
    const months = fc.integer({ min: -240, max: 240 });
    fc.assert(
      fc.property(anyDay, months, (day, count) => {
        const [before, after] = [dateOf(day), dateOf(addMonths(day, count))];
        const passed =
          (after.getUTCFullYear() - before.getUTCFullYear()) * 12 +
          after.getUTCMonth() -
          before.getUTCMonth();
        expect(passed).toBe(count);
      }),
    );
  });

  it('begins after the last day of this one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = firstOfMonth(day) + daysInMonth(day);
        expect(dateOf(next).getUTCDate()).toBe(1);
        expect(firstOfMonth(next - 1)).toBe(firstOfMonth(day));
      }),
    );
  });
});
