import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';

interface CloseQuestionProps {
  readonly onEnd: () => void;
  readonly onMinimize: () => void;
  readonly onCancel: () => void;
}

/** Asks a visitor who closes the panel whether to end the conversation. Escape cancels. */
export function CloseQuestion({ onEnd, onMinimize, onCancel }: CloseQuestionProps): ReactElement {
  const labels = useLabels();
  const title = useId();
  const keep = useRef<HTMLButtonElement>(null);

  useEffect(function takeFocus() {
    keep.current?.focus();
  }, []);

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Keeps the panel open.
    event.preventDefault();
    onCancel();
  }
  return (
    <div
      role="alertdialog"
      aria-labelledby={title}
      data-tavus-part="close-question"
      onKeyDown={cancelOnEscape}
    >
      <h2 id={title} data-tavus-part="screen-title">
        {labels.endQuestion}
      </h2>
      <button ref={keep} type="button" data-tavus-part="close-keep" onClick={onMinimize}>
        {labels.keepTalking}
      </button>
      <button type="button" data-tavus-part="close-end" onClick={onEnd}>
        {labels.end}
      </button>
      <button type="button" data-tavus-part="close-cancel" onClick={onCancel}>
        {labels.cancel}
      </button>
    </div>
  );
}
