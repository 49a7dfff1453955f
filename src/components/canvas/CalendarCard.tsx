import { type ReactElement, useId, useMemo, useState } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useFormatLocale } from '../../hooks/react/useFormatLocale';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { calendarAnswer, chooseDay } from './calendar/calendarAnswer';
import { choiceText } from './calendar/choiceText';
import { createDateTexts } from './calendar/dateTexts';
import type { Day } from './calendar/day';
import { MonthGrid } from './calendar/MonthGrid';
import { PresetButtons } from './calendar/PresetButtons';
import { groupSlots, readSlots } from './calendar/readSlots';
import { SlotList } from './calendar/SlotList';
import { startChoice, startDay } from './calendar/startDay';
import { dayIn, zoneOf } from './calendar/timeZone';
import { SendRow } from './SendRow';
import { settled } from './settled';

/** A calendar of the PAL: the visitor chooses a day, a range of days, or one or more of the times that are offered. */
export function CalendarCard(props: CanvasRendererProps<CanvasCardOf<'calendar'>>): ReactElement {
  const { card, phase, canSend, submit, titleId } = props;
  const { args } = card;
  const labels = useCanvasLabels();
  const locale = useFormatLocale();
  const zone = useMemo(() => zoneOf(args.timezone), [args.timezone]);
  const texts = useMemo(() => createDateTexts(locale, zone), [locale, zone]);
  const slots = useMemo(() => readSlots(args.slots, zone), [args.slots, zone]);
  const today = dayIn(Date.now(), zone);
  const [cursor, setCursor] = useState(() => startDay(args, slots, today));
  const [days, setDays] = useState<readonly Day[]>(() => startChoice(args, slots, cursor));
  const [slotIds, setSlotIds] = useState<readonly string[]>([]);
  const [hasProblem, setHasProblem] = useState(false);
  const problemId = useId();

  const hasSlots = args.mode === 'slot_picker' || args.mode === 'date_time';
  // A slot without a readable day can be chosen only in a list.
  const hasMonth = args.mode !== 'slot_picker' && !(hasSlots && slots.some(({ day }) => day === undefined));
  const offered = hasSlots ? new Set(slots.map(({ day }) => day)) : undefined;
  const listed = hasMonth ? slots.filter(({ day }) => day === days[0]) : slots;
  const chosen = { days, slots: slots.filter(({ id }) => slotIds.includes(id)) };
  const answer = calendarAnswer(args, chosen, texts);
  const locked = phase === 'sending' || phase === 'sent';
  const choice = choiceText(args, chosen, texts, labels);
  const problem = hasProblem && !answer ? choice : undefined;

  function choose(day: Day) {
    setCursor(day);
    if (offered?.has(day) === false) return;
    setDays(chooseDay(args.mode, days, day));
    // The time of another day would be out of sight.
    if (!args.multiSelect && day !== days[0]) setSlotIds([]);
  }

  function toggle(id: string) {
    if (!args.multiSelect) setSlotIds([id]);
    else setSlotIds(slotIds.includes(id) ? slotIds.filter((other) => other !== id) : [...slotIds, id]);
  }

  function send() {
    setHasProblem(!answer);
    if (answer) settled(submit(answer.value, { say: answer.say }));
  }

  return (
    <div data-tavus-part="calendar" data-mode={args.mode}>
      {args.title !== undefined && (
        <h2 id={titleId} dir="auto" data-tavus-part="canvas-title">
          {args.title}
        </h2>
      )}
      {hasMonth && (
        <>
          <PresetButtons presets={args.presets} chosen={days} locked={locked} onChoose={choose} />
          <MonthGrid
            texts={texts}
            cursor={cursor}
            today={today}
            chosen={days}
            offered={offered}
            locked={locked}
            onMove={setCursor}
            onChoose={choose}
          />
        </>
      )}
      {hasSlots && (
        <>
          <SlotList
            groups={groupSlots(listed)}
            texts={texts}
            multiple={args.multiSelect}
            chosen={chosen.slots}
            locked={locked}
            onToggle={toggle}
          />
          <p data-tavus-part="canvas-note">
            {labels.canvasCalendarZone.replace('{zone}', () => texts.zone())}
          </p>
        </>
      )}
      <p role="status" data-tavus-part="calendar-choice">
        {problem === undefined && choice}
      </p>
      <SendRow {...{ phase, canSend, problem, problemId }} onSend={send} onSkip={undefined} />
    </div>
  );
}
