import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDay, weekdayOf } from '../../../../src/components/canvas/calendar/day';
import { moveDay } from '../../../../src/components/canvas/calendar/moveDay';
import { anyDay, at } from './days';

function press(key: string, { shiftKey = false, rtl = false, first = 1 } = {}): string | undefined {
  const day = moveDay(at('2026-11-28'), { key, shiftKey }, first, rtl);
  return day === undefined ? undefined : isoDay(day);
}

it.each([
  ['ArrowRight', '2026-11-29'],
  ['ArrowLeft', '2026-11-27'],
  ['ArrowDown', '2026-12-05'],
  ['ArrowUp', '2026-11-21'],
  ['Home', '2026-11-23'],
  ['End', '2026-11-29'],
  ['PageDown', '2026-12-28'],
  ['PageUp', '2026-10-28'],
])('%s moves to %s', (key, day) => {
  expect(press(key)).toBe(day);
});

it('with Shift, the page keys move by years', () => {
  expect(press('PageDown', { shiftKey: true })).toBe('2027-11-28');
  expect(press('PageUp', { shiftKey: true })).toBe('2025-11-28');
});

it('from right to left, the arrows to the sides are mirrored, and nothing else', () => {
  expect(press('ArrowRight', { rtl: true })).toBe('2026-11-27');
  expect(press('ArrowLeft', { rtl: true })).toBe('2026-11-29');
  for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']) {
    expect(press(key, { rtl: true })).toBe(press(key));
  }
});

it('where weeks begin decides what Home and End reach', () => {
  expect([press('Home', { first: 0 }), press('End', { first: 0 })]).toEqual(['2026-11-22', '2026-11-28']);
  expect([press('Home', { first: 6 }), press('End', { first: 6 })]).toEqual(['2026-11-28', '2026-12-04']);
});

it('other keys move nothing', () => {
  for (const key of ['Tab', 'Enter', ' ', 'Escape', 'a']) expect(press(key)).toBeUndefined();
});

it('Home and End stay within seven days, at the ends of the week', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (day, first) => {
      const home = moveDay(day, { key: 'Home', shiftKey: false }, first, false) ?? 0;
      const end = moveDay(day, { key: 'End', shiftKey: false }, first, false) ?? 0;
      expect([end - home, weekdayOf(home)]).toEqual([6, first]);
      expect(home <= day && day <= end).toBe(true);
    }),
  );
});
