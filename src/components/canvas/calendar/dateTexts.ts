import { type Day, dateOf } from './day';
import type { ReadSlot } from './readSlots';

/** Days, times and zones in words, in the visitor's language. */
export interface DateTexts {
  /** The language and region that are used. */
  readonly locale: string;
  /** Such as `November 2026`. */
  month(day: Day): string;
  /** The number of the day in its month. */
  number(day: Day): string;
  /** Such as `Saturday, November 28, 2026`. */
  day(day: Day): string;
  /** From one day to another one, or just the day if both are the same. */
  days(start: Day, end: Day): string;
  /** The short and the full name of the weekday. */
  weekday(day: Day): { readonly short: string; readonly long: string };
  /** The time of a slot, such as `9:00 – 9:30 AM`. */
  time(slot: ReadSlot): string;
  /** The label, the day and the time of a slot. */
  slot(slot: ReadSlot): string;
  /** The name of the zone. */
  zone(): string;
  /** Several texts as a list, such as `a, b, and c`. */
  list(texts: readonly string[]): string;
}

type Format = Intl.DateTimeFormatOptions;

const fullDay: Format = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
const clock: Format = { hour: 'numeric', minute: '2-digit' };

/** Creates the texts for a locale, or for the browser's one, and a time zone that `Intl` knows. */
export function createDateTexts(locale: string | undefined, timeZone: string): DateTexts {
  // The grid is Gregorian, so its names and years must be, even where another calendar is usual.
  const format = (options: Format) => new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options });
  const formatDay = (options: Format) => format({ timeZone: 'UTC', ...options });
  const month = formatDay({ year: 'numeric', month: 'long' });
  const day = formatDay(fullDay);
  const numbers = new Intl.NumberFormat(locale);
  const long = formatDay({ weekday: 'long' });
  const short = formatDay({ weekday: 'short' });
  const narrow = formatDay({ weekday: 'narrow' });
  const time = format({ timeZone, ...clock });
  const slot = format({ timeZone, ...fullDay, ...clock });
  const between = ({ start, end, given }: ReadSlot, times: Intl.DateTimeFormat) => {
    if (start === undefined) return given;
    return end === undefined ? times.format(start) : times.formatRange(start, end);
  };

  return {
    locale: month.resolvedOptions().locale,
    month: (value) => month.format(dateOf(value)),
    number: (value) => numbers.format(dateOf(value).getUTCDate()),
    day: (value) => day.format(dateOf(value)),
    days: (from, to) => day.formatRange(dateOf(from), dateOf(to)),
    weekday(value) {
      const name = short.format(dateOf(value));
      return {
        // In Arabic, for example, the short names are as long as the full ones.
        short: name.length > 4 ? narrow.format(dateOf(value)) : name,
        long: long.format(dateOf(value)),
      };
    },
    time: (value) => between(value, time),
    slot(value) {
      const when = between(value, slot);
      return value.label ? `${value.label}, ${when}` : when;
    },
    zone() {
      const [generic, name] = (['longGeneric', 'long'] as const).map((timeZoneName) =>
        format({ timeZone, timeZoneName })
          .formatToParts()
          .find(({ type }) => type === 'timeZoneName'),
      );
      // UTC, for one, has no generic name.
      return (generic?.value.startsWith('GMT') ? name : generic)?.value ?? timeZone;
    },
    list: (texts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts),
  };
}
