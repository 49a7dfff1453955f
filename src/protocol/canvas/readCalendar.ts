import type { JsonObject } from '../wire/JsonObject';
import type { CalendarArguments, CalendarPreset, CalendarSlot } from './CanvasArguments';
import { haveOwnIds, readChoice, readDay, readItems, readText } from './readFields';

/** Reads the arguments of `canvas.calendar`; undefined if they cannot be shown. */
export function readCalendar(args: JsonObject): CalendarArguments | undefined {
  const given = Array.isArray(args.slots) && args.slots.length > 0;
  const mode = readMode(args.mode, given);
  const timezone = readText(args.timezone);
  // Times in the wrong zone would be worse than another way to show them.
  if (!mode || (timezone !== undefined && !isTimeZone(timezone))) return undefined;
  const picksSlots = mode === 'slot_picker' || mode === 'date_time';
  const slots = picksSlots ? readItems(args.slots, 24, readSlot) : [];
  if (!slots || (picksSlots && slots.length === 0) || !haveOwnIds(slots)) return undefined;
  return {
    title: readText(args.title, 120),
    timezone,
    mode,
    multiSelect: picksSlots && args.multi_select === true,
    slots,
    presets: readItems(args.presets, 6, readPreset) ?? [],
    initialDate: readDay(args.initial_date),
    initialMonth: readMonth(args.initial_month, args.initial_year),
  };
}

function readMode(value: unknown, hasSlots: boolean): CalendarArguments['mode'] | undefined {
  const byDefault = hasSlots ? 'slot_picker' : 'date_picker';
  return readChoice(value, [byDefault, 'date_picker', 'slot_picker', 'date_time', 'range']);
}

function readSlot({ id, start, end, label }: JsonObject): CalendarSlot | undefined {
  const [slotId, from, to] = [readText(id), readText(start), readText(end)];
  if (slotId === undefined || !isTime(from) || !isTime(to)) return undefined;
  return { id: slotId, start: from, end: to, label: readText(label, 120) };
}

function readPreset({ label, date }: JsonObject): CalendarPreset | undefined {
  const [name, day] = [readText(label, 40), readDay(date)];
  return name === undefined || day === undefined ? undefined : { label: name, date: day };
}

/** Returns the month to show first: `initial_month`, else the first month of `initial_year`. */
function readMonth(month: unknown, year: unknown): string | undefined {
  if (typeof month === 'string' && readDay(`${month}-01`)) return month;
  return typeof year === 'number' && readDay(`${year}-01-01`) ? `${year}-01` : undefined;
}

function isTime(value: string | undefined): value is string {
  return value !== undefined && Number.isFinite(Date.parse(value));
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
