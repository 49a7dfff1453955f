import type { CalendarArguments } from '../../../src/protocol/canvas/CanvasArguments';

/** The arguments of a calendar that shows November 2026. */
export function calendarArgs(given: Partial<CalendarArguments> = {}): CalendarArguments {
  return {
    title: 'When would you like to come?',
    mode: 'date_picker',
    multiSelect: false,
    slots: [],
    presets: [],
    initialMonth: '2026-11',
    ...given,
  };
}

/** Times on two days of December 2026, in Berlin. */
export const slots: CalendarArguments['slots'] = [
  { id: 's1', start: '2026-12-01T09:00:00+01:00', end: '2026-12-01T09:30:00+01:00' },
  { id: 's2', start: '2026-12-01T11:00:00+01:00', end: '2026-12-01T11:30:00+01:00', label: 'With Dr. Weber' },
  { id: 's3', start: '2026-12-03T16:00:00+01:00', end: '2026-12-03T16:30:00+01:00' },
];
