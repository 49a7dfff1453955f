import { expect, it } from 'vitest';
import { isoDay } from '../../../../src/components/canvas/calendar/day';
import { groupSlots, readSlots } from '../../../../src/components/canvas/calendar/readSlots';

const slot = (id: string, start: string, end = start) => ({ id, start, end });

it('slots are in the order of their start, whatever offset they are written with', () => {
  const slots = [
    slot('c', '2026-11-28T12:00:00+01:00'),
    slot('a', '2026-11-28T09:00:00Z'),
    slot('b', '2026-11-28T05:30:00-05:00'),
  ];
  expect(readSlots(slots, 'UTC').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('slots are grouped by the day in the zone', () => {
  const slots = [
    slot('a', '2026-11-28T23:00:00Z'),
    slot('b', '2026-11-29T01:00:00Z'),
    slot('c', '2026-11-29T20:00:00Z'),
  ];
  const daysIn = (zone: string) =>
    groupSlots(readSlots(slots, zone)).map(({ day, slots: members }) => [
      day === undefined ? undefined : isoDay(day),
      members.map(({ id }) => id).join(),
    ]);
  expect(daysIn('UTC')).toEqual([
    ['2026-11-28', 'a'],
    ['2026-11-29', 'b,c'],
  ]);
  expect(daysIn('Asia/Tokyo')).toEqual([
    ['2026-11-29', 'a,b'],
    ['2026-11-30', 'c'],
  ]);
});

it('a slot with an unreadable start comes last, without a day', () => {
  const [first, last] = readSlots([slot('a', 'soon'), slot('b', '2026-11-28T09:00:00Z')], 'UTC');
  expect([first?.id, last?.id, last?.day, last?.given]).toEqual(['b', 'a', undefined, 'soon']);
});

it('an end that is unreadable or not after the start is left out', () => {
  const start = '2026-11-28T09:00:00Z';
  const slots = [
    slot('a', start, 'later'),
    slot('b', start, start),
    slot('c', start, '2026-11-28T09:30:00Z'),
  ];
  expect(readSlots(slots, 'UTC').map(({ end }) => end !== undefined)).toEqual([false, false, true]);
});

it('an id that is repeated counts once', () => {
  const slots = [slot('a', '2026-11-28T09:00:00Z'), slot('a', '2026-11-28T10:00:00Z')];
  expect(readSlots(slots, 'UTC')).toHaveLength(1);
});
