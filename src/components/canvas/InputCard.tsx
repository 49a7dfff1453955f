import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import type { CanvasLabels } from '../../hooks/labels/canvasLabels';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import { isEnter } from '../anatomy/keepKeys';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { SendRow } from './SendRow';
import { settled } from './settled';

/** The longest answer, in characters, so that the PAL's channel takes the sentence. */
const maxLength = 1000;

const modes = { text: 'text', email: 'email', number: 'decimal', tel: 'tel' } as const;

/** A field for one answer. */
export function InputCard(props: CanvasRendererProps<CanvasCardOf<'input'>>): ReactElement {
  const { card, phase, canSend, titleId, submit, skip } = props;
  const { prompt, placeholder, inputType, required, allowSkip } = card.args;
  const labels = useCanvasLabels();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<keyof CanvasLabels>();
  const [fieldId, problemId] = [useId(), useId()];

  function send() {
    if (!field.current) return;
    const text = field.current.value.trim();
    const found = problemWith(field.current, text, required);
    setProblem(found);
    if (found) field.current.focus();
    else if (text === '') settled(skip());
    else {
      const value = inputType === 'number' ? Number(text) : text;
      settled(submit({ input_type: inputType, value, skipped: false }, { say: text }));
    }
  }

  function sendOnEnter(event: KeyboardEvent) {
    if (!isEnter(event)) return;
    event.preventDefault();
    if (canSend && phase !== 'sent') send();
  }

  return (
    <>
      <label htmlFor={fieldId} id={titleId} data-tavus-part="canvas-title" dir="auto">
        {prompt}
      </label>
      <input
        ref={field}
        id={fieldId}
        type={inputType}
        inputMode={modes[inputType]}
        {...(inputType === 'number' && { step: 'any' })}
        // Without a form owner, so that a form of the page neither resets nor sends the answer.
        form=""
        // What the PAL asks for may be anybody's words, so the browser offers only what such a field is for.
        autoComplete={inputType === 'email' || inputType === 'tel' ? inputType : 'off'}
        enterKeyHint="send"
        maxLength={maxLength}
        placeholder={placeholder}
        readOnly={phase === 'sending' || phase === 'sent'}
        aria-required={required || undefined}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        onInput={() => setProblem(undefined)}
        onKeyDown={sendOnEnter}
        data-tavus-part="canvas-field"
        dir="auto"
      />
      <SendRow
        {...{ phase, canSend, problemId }}
        problem={problem && labels[problem]}
        onSend={send}
        onSkip={allowSkip ? () => settled(skip()) : undefined}
      />
    </>
  );
}

function problemWith(
  { type, validity }: HTMLInputElement,
  text: string,
  required: boolean,
): keyof CanvasLabels | undefined {
  // The value of a number field that holds other characters is empty.
  if (type === 'number' && (validity.badInput || !Number.isFinite(Number(text)))) return 'canvasEnterNumber';
  if (text === '') return required ? 'canvasEnterAnswer' : undefined;
  return validity.typeMismatch ? 'canvasEnterEmail' : undefined;
}
