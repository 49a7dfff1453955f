import { type ReactElement, useId } from 'react';
import type { DateTexts } from './dateTexts';
import type { ReadSlot, SlotGroup } from './readSlots';

interface SlotListProps {
  readonly groups: readonly SlotGroup[];
  readonly texts: DateTexts;
  readonly multiple: boolean;
  readonly chosen: readonly ReadSlot[];
  /** True while nothing can be changed. */
  readonly locked: boolean;
  /** Chooses a slot, or undoes it if several can be chosen. */
  readonly onToggle: (id: string) => void;
}

/** The times of each day: radio buttons, or checkboxes if several can be chosen. */
export function SlotList(props: SlotListProps): ReactElement {
  const { groups, texts, multiple, chosen, locked, onToggle } = props;
  const name = useId();
  return (
    <>
      {groups.map(({ day, slots }) => (
        <fieldset key={day ?? 'unread'} data-tavus-part="calendar-slots">
          {day !== undefined && <legend data-tavus-part="calendar-slots-day">{texts.day(day)}</legend>}
          {slots.map((slot) => (
            <label key={slot.id} data-tavus-part="canvas-option">
              <input
                type={multiple ? 'checkbox' : 'radio'}
                // Without a form owner, so that a form of the page neither resets nor sends the choice.
                form=""
                name={name}
                checked={chosen.includes(slot)}
                aria-disabled={locked || undefined}
                data-tavus-part="canvas-choice"
                onChange={() => !locked && onToggle(slot.id)}
              />
              <span data-tavus-part="calendar-slot">
                <span data-tavus-part="calendar-time">{texts.time(slot)}</span>
                {slot.label && (
                  <span dir="auto" data-tavus-part="canvas-note">
                    {slot.label}
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
