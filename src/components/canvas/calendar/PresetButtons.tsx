import type { ReactElement } from 'react';
import type { CalendarPreset } from '../../../protocol/canvas/CanvasArguments';
import { type Day, parseDay } from './day';

interface PresetButtonsProps {
  readonly presets: readonly CalendarPreset[];
  readonly chosen: readonly Day[];
  /** True while nothing can be changed. */
  readonly locked: boolean;
  readonly onChoose: (day: Day) => void;
}

/** Shortcuts to days. A preset whose date is unreadable is left out. */
export function PresetButtons({
  presets,
  chosen,
  locked,
  onChoose,
}: PresetButtonsProps): ReactElement | null {
  const known = presets.flatMap(({ label, date }) => {
    const day = parseDay(date);
    return day === undefined ? [] : [{ label, day }];
  });
  if (known.length === 0) return null;
  return (
    <div data-tavus-part="calendar-presets">
      {known.map(({ label, day }) => (
        <button
          key={`${day} ${label}`}
          type="button"
          dir="auto"
          aria-pressed={chosen.includes(day)}
          aria-disabled={locked || undefined}
          data-tavus-part="calendar-preset"
          onClick={locked ? undefined : () => onChoose(day)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
