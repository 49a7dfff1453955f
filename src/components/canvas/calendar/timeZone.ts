import { type Day, dayMs } from './day';

/** Returns the zone of this name, as the browser spells it, or the visitor's without a name. The parser refuses unknown names. */
export function zoneOf(name: string | undefined): string {
  return new Intl.DateTimeFormat('en', { timeZone: name || undefined }).resolvedOptions().timeZone;
}

/** Returns the day in a zone at an instant. */
export function dayIn(instant: number, zone: string): Day {
  return Math.floor(wallTime(instant, zone) / dayMs);
}

/** Reads an ISO 8601 text. One without an offset is what a clock in the zone shows. Returns undefined if it is unreadable. */
export function instantIn(text: string, zone: string): number | undefined {
  const [, date, time = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall)) return undefined;
  if (offset) return wall - offsetMs(offset);
  const guess = wall - offsetAt(wall, zone);
  // The offset at the guess is another one if the clocks change in between.
  return wall - offsetAt(guess, zone);
}

function offsetMs(offset: string): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)?/.exec(offset) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}

function offsetAt(instant: number, zone: string): number {
  return wallTime(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/** Returns what a clock in the zone shows at an instant, as if it were UTC. */
function wallTime(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}
