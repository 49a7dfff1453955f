import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { sendInteraction } from '../../call/session/sendInteraction';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { respond } from '../../protocol/interactions';
import { TavusError } from '../../state/TavusError';
import { definePart, type Part } from '../anatomy/definePart';
import { sendIcon } from '../anatomy/icons';
import { isEnter, keptFromPage } from '../anatomy/keepKeys';

/** The state of `Conversation.Composer`. */
export type ComposerState = {
  /** True while nothing can be sent. */
  readonly disabled: boolean;
  /** True after the text in the field could not be sent. */
  readonly invalid: boolean;
};

/**
 * A field and a button to type to the PAL. The field grows to five lines; Shift+Enter begins a new one. Text that cannot be sent stays in the field, with the reason shown. It is not
 * a form, so it can be inside a form of the page: it neither submits that form nor adds to it.
 */
export const Composer: Part<'div', ComposerState> = definePart('composer', 'div', () => {
  const labels = useLabels();
  const { session } = useTavusContext();
  const connected = useConversation().state === 'connected';
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();

  /** Tells the style sheet how much text there is, and takes back what was wrong with an earlier one. */
  function noteText() {
    field.current?.parentElement?.setAttribute('data-text', field.current.value);
    setProblem(undefined);
  }

  function submit() {
    const text = field.current?.value.trim();
    if (!text || !field.current) return;
    try {
      sendInteraction(session, respond(text));
      field.current.value = '';
      noteText();
    } catch (error) {
      setProblem(isTooLong(error) ? labels.messageTooLong : labels.composerWaiting);
    }
  }

  return {
    state: { disabled: !connected, invalid: problem !== undefined },
    props: {
      ...keptFromPage,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target === field.current && isEnter(event) && !event.shiftKey) {
          event.preventDefault();
          submit();
        }
        keptFromPage.onKeyDown(event);
      },
    },
    children: (
      <>
        <div data-tavus-part="composer-text">
          <textarea
            ref={field}
            rows={1}
            dir="auto"
            // Without a form owner, so that a form of the page neither resets nor sends the text, nor is submitted.
            form=""
            enterKeyHint="send"
            autoComplete="off"
            data-tavus-part="composer-field"
            aria-label={labels.message}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            placeholder={connected ? labels.composerPlaceholder : labels.composerWaiting}
            disabled={!connected}
            onInput={noteText}
          />
        </div>
        <button
          type="button"
          data-tavus-part="send-button"
          aria-label={labels.send}
          disabled={!connected}
          onClick={submit}
        >
          {sendIcon}
        </button>
        {problem !== undefined && (
          <p id={problemId} role="alert" data-tavus-part="composer-problem">
            {problem}
          </p>
        )}
      </>
    ),
  };
});

function isTooLong(error: unknown): boolean {
  return error instanceof TavusError && error.code === 'message-too-large';
}
