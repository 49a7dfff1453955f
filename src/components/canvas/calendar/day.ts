/**
 * A day of the Gregorian calendar, counted from 1970-01-01. It is a plain number and not an instant, so no time zone can
 * move it.
 */
export type Day = number;

/** The length of a day in milliseconds. */
export const dayMs = 86_400_000;

/** The first and the last day that can be reached: `Date.UTC` reads years below 100 as years of the twentieth century. */
const firstDay = Date.UTC(1000, 0, 1) / dayMs;
const lastDay = Date.UTC(9999, 11, 31) / dayMs;

/** Reads `YYYY-MM-DD`, which a time may follow. Returns undefined for a day that does not exist. */
export function parseDay(text: string | undefined): Day | undefined {
  const date = text?.match(/^[1-9]\d{3}-\d\d-\d\d(?=$|[T ])/)?.[0];
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some browsers read February 31 as March 3.
  return !Number.isNaN(time) && isoDay(time / dayMs) === date ? time / dayMs : undefined;
}

/** Returns a day as `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Returns the start of the day in UTC, where `Intl` formats it. */
export function dateOf(day: Day): Date {
  return new Date(day * dayMs);
}

/** Returns the day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return modulo(day + 4, 7);
}

/** Returns the same day of another month, or that month's last day. */
export function addMonths(day: Day, count: number): Day {
  const date = dateOf(day);
  const first = monthAt(date, count);
  return clampDay(first + Math.min(date.getUTCDate(), daysInMonth(first)) - 1);
}

/** Returns the first day of the month. */
export function firstOfMonth(day: Day): Day {
  return monthAt(dateOf(day), 0);
}

/** Returns the number of days in the month. */
export function daysInMonth(day: Day): number {
  return monthAt(dateOf(day), 1) - firstOfMonth(day);
}

/** Returns the nearest day that can be reached. */
export function clampDay(day: Day): Day {
  return Math.min(Math.max(day, firstDay), lastDay);
}

/** Returns the remainder that is never negative. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function monthAt(date: Date, count: number): Day {
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1) / dayMs;
}
