import type { CalendarSlot } from '../../../protocol/canvas/CanvasArguments';
import type { Day } from './day';
import { dayIn, instantIn } from './timeZone';

/** A slot whose times have been read. */
export interface ReadSlot {
  readonly id: string;
  readonly label: string | undefined;
  /** The start as the PAL wrote it. */
  readonly given: string;
  /** Undefined if the start is unreadable. */
  readonly start: number | undefined;
  /** Undefined if the end is unreadable or not after the start. */
  readonly end: number | undefined;
  /** The day of the start in the zone. */
  readonly day: Day | undefined;
}

/** The slots of one day; those with an unreadable start are a group of their own. */
export interface SlotGroup {
  readonly day: Day | undefined;
  readonly slots: readonly ReadSlot[];
}

/** Reads slots in the order of their start; those with an unreadable start come last. An id counts once. */
export function readSlots(slots: readonly CalendarSlot[], zone: string): ReadSlot[] {
  return slots
    .filter(({ id }, index) => slots.findIndex((other) => other.id === id) === index)
    .map((slot) => {
      const start = instantIn(slot.start, zone);
      const end = instantIn(slot.end, zone);
      return {
        id: slot.id,
        label: slot.label,
        given: slot.start,
        start,
        end: start !== undefined && end !== undefined && end > start ? end : undefined,
        day: start === undefined ? undefined : dayIn(start, zone),
      };
    })
    .sort((a, b) => (a.start ?? Number.MAX_VALUE) - (b.start ?? Number.MAX_VALUE));
}

/** Groups slots by day, in the order in which the days first occur. */
export function groupSlots(slots: readonly ReadSlot[]): SlotGroup[] {
  const groups = new Map<Day | undefined, ReadSlot[]>();
  for (const slot of slots) groups.set(slot.day, [...(groups.get(slot.day) ?? []), slot]);
  return [...groups].map(([day, members]) => ({ day, slots: members }));
}
