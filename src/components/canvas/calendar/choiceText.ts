import type { CanvasLabels } from '../../../hooks/labels/canvasLabels';
import type { CalendarArguments } from '../../../protocol/canvas/CanvasArguments';
import type { CalendarChoice } from './calendarAnswer';
import type { DateTexts } from './dateTexts';

/** Returns what the visitor has chosen so far and what is missing, in words. It is shown and announced. */
export function choiceText(
  { mode }: Pick<CalendarArguments, 'mode'>,
  { days: [first, last], slots }: CalendarChoice,
  texts: DateTexts,
  labels: CanvasLabels,
): string {
  const [slot, ...others] = slots;
  if (slot && others.length > 0) {
    return labels.canvasCalendarChosen.replace(
      '{count}',
      new Intl.NumberFormat(texts.locale).format(slots.length),
    );
  }
  if (mode === 'slot_picker') return slot ? texts.slot(slot) : labels.canvasCalendarChooseTime;
  if (mode === 'date_time') {
    if (slot) return texts.slot(slot);
    return first === undefined ? labels.canvasCalendarChooseDay : labels.canvasCalendarChooseTime;
  }
  if (mode === 'range') {
    if (first === undefined) return labels.canvasCalendarFirstDay;
    return last === undefined
      ? labels.canvasCalendarLastDay.replace('{date}', () => texts.day(first))
      : texts.days(first, last);
  }
  return first === undefined ? labels.canvasCalendarChooseDay : texts.day(first);
}
