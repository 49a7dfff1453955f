import type { CalendarArguments } from '../../../protocol/canvas/CanvasArguments';
import { type Day, firstOfMonth, parseDay } from './day';
import type { ReadSlot } from './readSlots';

/** Returns the day where the grid begins: the initial one, or the first useful one of the initial month. */
export function startDay(
  { initialDate, initialMonth }: Pick<CalendarArguments, 'initialDate' | 'initialMonth'>,
  slots: readonly ReadSlot[],
  today: Day,
): Day {
  const month = parseDay(`${initialMonth}-01`);
  const isShown = (day: Day | undefined) =>
    month === undefined || (day !== undefined && firstOfMonth(day) === month);
  return (
    parseDay(initialDate) ??
    slots.find(({ day }) => isShown(day))?.day ??
    (isShown(today) ? today : (month ?? today))
  );
}

/** Returns the days that are chosen at first. With times, it is the day whose times are shown. */
export function startChoice(
  { initialDate, mode }: Pick<CalendarArguments, 'initialDate' | 'mode'>,
  slots: readonly ReadSlot[],
  start: Day,
): readonly Day[] {
  const isChosen =
    mode === 'date_time' ? slots.some(({ day }) => day === start) : parseDay(initialDate) === start;
  return isChosen ? [start] : [];
}
