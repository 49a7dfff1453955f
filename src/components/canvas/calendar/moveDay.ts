import { addMonths, clampDay, type Day, modulo, weekdayOf } from './day';

/** What was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Returns the day to which a key of the grid pattern moves, or undefined for any other key. */
export function moveDay(
  day: Day,
  { key, shiftKey }: PressedKey,
  firstWeekday: number,
  rtl: boolean,
): Day | undefined {
  const forward = rtl ? -1 : 1;
  const column = modulo(weekdayOf(day) - firstWeekday, 7);
  switch (key) {
    case 'ArrowRight':
      return clampDay(day + forward);
    case 'ArrowLeft':
      return clampDay(day - forward);
    case 'ArrowDown':
      return clampDay(day + 7);
    case 'ArrowUp':
      return clampDay(day - 7);
    case 'Home':
      return clampDay(day - column);
    case 'End':
      return clampDay(day + 6 - column);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    default:
      return undefined;
  }
}
