import fc from 'fast-check';
import { type Day, parseDay } from '../../../../src/components/canvas/calendar/day';

/** Reads a day that exists. */
export function at(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day.`);
  return day;
}

/** Any day from 1800 to 2300. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: at('1800-01-01'), max: at('2300-12-31') });
