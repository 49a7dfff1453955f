import type { CalendarArguments } from '../../../protocol/canvas/CanvasArguments';
import type { DateTexts } from './dateTexts';
import { type Day, isoDay } from './day';
import type { ReadSlot } from './readSlots';

/** What a visitor has chosen in a calendar. */
export interface CalendarChoice {
  /** One day, or the first and the last day of a range. */
  readonly days: readonly Day[];
  readonly slots: readonly ReadSlot[];
}

/** What is recorded for a choice, and what the PAL hears. */
export interface CalendarAnswer {
  readonly value: CalendarValue;
  readonly say: string;
}

/** The value of an answered calendar (see "Calendar" of Magic Canvas in the Tavus docs). */
export type CalendarValue =
  | { readonly selected_date: string }
  | { readonly selected_slot: string }
  | { readonly selected_slots: readonly string[] }
  | { readonly selected_range: { readonly start: string; readonly end: string } };

/** Returns the answer that a choice makes; undefined while something is missing. */
export function calendarAnswer(
  { mode, multiSelect }: Pick<CalendarArguments, 'mode' | 'multiSelect'>,
  { days: [first, last], slots }: CalendarChoice,
  texts: DateTexts,
): CalendarAnswer | undefined {
  if (mode === 'date_picker') {
    return first === undefined
      ? undefined
      : { value: { selected_date: isoDay(first) }, say: texts.day(first) };
  }
  if (mode === 'range') {
    if (first === undefined || last === undefined) return undefined;
    return {
      value: { selected_range: { start: isoDay(first), end: isoDay(last) } },
      say: texts.days(first, last),
    };
  }
  const [slot] = slots;
  if (!slot) return undefined;
  return {
    value: multiSelect ? { selected_slots: slots.map(({ id }) => id) } : { selected_slot: slot.id },
    say: `${texts.list(slots.map(texts.slot))} (${texts.zone()})`,
  };
}

/** Returns the days that are chosen after another one: in a range, the second day completes it, and a third begins anew. */
export function chooseDay(
  mode: CalendarArguments['mode'],
  [first, last]: readonly Day[],
  day: Day,
): readonly Day[] {
  const completes = mode === 'range' && first !== undefined && last === undefined;
  return completes ? [Math.min(first, day), Math.max(first, day)] : [day];
}
