import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarAnswer, chooseDay } from '../../../../src/components/canvas/calendar/calendarAnswer';
import { createDateTexts } from '../../../../src/components/canvas/calendar/dateTexts';
import { readSlots } from '../../../../src/components/canvas/calendar/readSlots';
import { anyDay, at } from './days';

const texts = createDateTexts('en', 'UTC');
const slots = readSlots(
  [
    { id: 'a', start: '2026-11-28T09:00:00Z', end: '2026-11-28T09:30:00Z' },
    { id: 'b', start: '2026-11-29T09:00:00Z', end: '2026-11-29T09:30:00Z' },
  ],
  'UTC',
);
const day = at('2026-11-28');

describe('the answer', () => {
  it('of a date picker is a date', () => {
    expect(
      calendarAnswer({ mode: 'date_picker', multiSelect: false }, { days: [day], slots: [] }, texts),
    ).toEqual({
      value: { selected_date: '2026-11-28' },
      say: 'Saturday, November 28, 2026',
    });
  });

  it('of a range has both ends', () => {
    const answer = calendarAnswer(
      { mode: 'range', multiSelect: false },
      { days: [day, day + 2], slots: [] },
      texts,
    );
    expect(answer?.value).toEqual({ selected_range: { start: '2026-11-28', end: '2026-11-30' } });
    expect(answer?.say).toContain('November 30');
  });

  it.each(['slot_picker', 'date_time'] as const)('of a %s is the id of a slot', (mode) => {
    const answer = calendarAnswer(
      { mode, multiSelect: false },
      { days: [], slots: slots.slice(0, 1) },
      texts,
    );
    expect(answer?.value).toEqual({ selected_slot: 'a' });
    expect(answer?.say).toContain('(Coordinated Universal Time)');
  });

  it('of several slots is a list of ids, also of one', () => {
    const args = { mode: 'slot_picker', multiSelect: true } as const;
    expect(calendarAnswer(args, { days: [], slots }, texts)?.value).toEqual({ selected_slots: ['a', 'b'] });
    expect(calendarAnswer(args, { days: [], slots: slots.slice(0, 1) }, texts)?.value).toEqual({
      selected_slots: ['a'],
    });
    expect(calendarAnswer(args, { days: [], slots }, texts)?.say).toContain(' and ');
  });

  it('is missing while something is missing', () => {
    for (const mode of ['date_picker', 'range', 'slot_picker', 'date_time'] as const) {
      expect(calendarAnswer({ mode, multiSelect: false }, { days: [], slots: [] }, texts)).toBeUndefined();
    }
    expect(
      calendarAnswer({ mode: 'range', multiSelect: false }, { days: [day], slots: [] }, texts),
    ).toBeUndefined();
    expect(
      calendarAnswer({ mode: 'date_time', multiSelect: false }, { days: [day], slots: [] }, texts),
    ).toBeUndefined();
  });
});

describe('a range', () => {
  it('goes from the earlier day to the later one, in whichever order they are chosen', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const range = chooseDay('range', chooseDay('range', [], a), b);
        expect(range).toEqual([Math.min(a, b), Math.max(a, b)]);
      }),
    );
  });

  it('begins anew with a third day', () => {
    expect(chooseDay('range', [1, 2], 3)).toEqual([3]);
  });
});

it('elsewhere another day replaces the chosen one', () => {
  expect(chooseDay('date_picker', [1], 2)).toEqual([2]);
});
