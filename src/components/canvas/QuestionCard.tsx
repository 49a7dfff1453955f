import { type ReactElement, useId, useState } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { joinLabels } from './joinLabels';
import { SendRow } from './SendRow';
import { settled } from './settled';

/** A question with options to choose from. */
export function QuestionCard(props: CanvasRendererProps<CanvasCardOf<'question'>>): ReactElement {
  const { card, phase, canSend, titleId, submit, skip } = props;
  const { question, options, multiSelect, allowSkip } = card.args;
  const { locale } = useTavusContext();
  const labels = useCanvasLabels();
  const [name, problemId, hintId] = [useId(), useId(), useId()];
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [hasProblem, setHasProblem] = useState(false);
  // An update of the card may have taken a chosen option away.
  const chosen = options.filter(({ id }) => chosenIds.includes(id));

  function choose(id: string, isChosen: boolean) {
    setHasProblem(false);
    setChosenIds((before) => {
      const others = multiSelect ? before.filter((other) => other !== id) : [];
      return isChosen ? [...others, id] : others;
    });
  }

  function send() {
    if (chosen.length === 0) return setHasProblem(true);
    const say = joinLabels(
      chosen.map(({ label }) => label),
      locale,
    );
    settled(submit({ selected_option_ids: chosen.map(({ id }) => id), skipped: false }, { say }));
  }

  return (
    <>
      <fieldset
        data-tavus-part="canvas-question"
        aria-describedby={hasProblem ? problemId : multiSelect ? hintId : undefined}
      >
        <legend id={titleId} data-tavus-part="canvas-title" dir="auto">
          {question}
        </legend>
        {multiSelect && (
          <p id={hintId} data-tavus-part="canvas-note">
            {labels.canvasSeveral}
          </p>
        )}
        {options.map(({ id, label }) => (
          <label key={id} data-tavus-part="canvas-option">
            <input
              type={multiSelect ? 'checkbox' : 'radio'}
              // Without a form owner, so that a form of the page neither resets nor sends the answer.
              form=""
              name={name}
              checked={chosenIds.includes(id)}
              onChange={({ target }) => choose(id, target.checked)}
              data-tavus-part="canvas-choice"
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </fieldset>
      <SendRow
        {...{ phase, canSend, problemId }}
        problem={hasProblem ? labels.canvasChooseOne : undefined}
        onSend={send}
        onSkip={allowSkip ? () => settled(skip()) : undefined}
      />
    </>
  );
}
