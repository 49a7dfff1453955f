import { useEffect, useId, useState } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useLatest } from '../../hooks/react/useLatest';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { Utterance } from '../../state/fold/Utterance';
import { createIsTranscriptEmptyAtom, createTranscriptAtom } from '../../state/views/Transcript';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';

/** The conversation that a summary is wanted of. */
export interface ConversationToSummarize {
  /** Tavus's id of the conversation; undefined if its source did not name one. */
  readonly conversationId: string | undefined;
  /** Everything that was said, in order. */
  readonly utterances: readonly Utterance[];
  /** Aborted when the summary is no longer wanted. */
  readonly signal: AbortSignal;
}

/** The state of `Conversation.Summary`. */
export type SummaryState = {
  /** `loading` until the text is there. */
  readonly status: 'loading' | 'shown';
};

/** The props that `Conversation.Summary` adds to those of its element. */
export type SummaryOwnProps = {
  /**
   * Called after each end; again if the visitor reconnects. Answer with a text that says what the conversation was about. If
   * there is none, or it rejects, nothing is shown. In React's StrictMode, the first call is aborted.
   */
  readonly load: (conversation: ConversationToSummarize) => Promise<string | undefined> | string | undefined;
};

/**
 * Shows what the conversation was about, after it has ended. This library cannot summarize, and a guess would be worse than
 * nothing, so the text is yours: from your model, or from a post-call action of Tavus, which reports to your server. The
 * analysis of `usePerception` describes the visitor, and is not meant for them. Renders nothing before and during a
 * conversation, if nothing was said, or without a text.
 *
 * @example
 * ```tsx
 * import { Conversation, TavusConversation } from 'tavus-react';
 *
 * const summary = (
 *   <Conversation.Summary
 *     load={async ({ conversationId, signal }) => {
 *       const response = await fetch(`/api/summaries/${conversationId}`, { signal });
 *       return response.ok ? response.text() : undefined;
 *     }}
 *   />
 * );
 *
 * export const App = () => <TavusConversation deploymentId="d123" afterCall={summary} />;
 * ```
 */
export const Summary: Part<'div', SummaryState, SummaryOwnProps> = definePart(
  'summary',
  'div',
  ({ load }: SummaryOwnProps) => {
    const { state, endedAt, conversationId } = useConversation();
    const { store, state: atoms } = useTavusContext();
    const isEmpty = useTavusAtom(atoms.derived(createIsTranscriptEmptyAtom));
    const labels = useLabels();
    const titleId = useId();
    const latest = useLatest({ load, conversationId });
    const [loaded, setLoaded] = useState<{ readonly endedAt: number; readonly text: string | undefined }>();
    const wanted = (state === 'ended' || state === 'error') && !isEmpty ? endedAt : undefined;
    useEffect(
      function loadSummary() {
        if (wanted === undefined) return;
        const controller = new AbortController();
        const { signal } = controller;
        const ask = async () => {
          const utterances = store.get(atoms.derived(createTranscriptAtom));
          const { load: loadText, conversationId: id } = latest.current;
          const text = await loadText({ conversationId: id, utterances, signal });
          return text?.trim();
        };
        void ask()
          .catch(() => undefined)
          .then((text) => {
            if (!signal.aborted) setLoaded({ endedAt: wanted, text });
          });
        return () => controller.abort();
      },
      [wanted, store, atoms, latest],
    );
    if (wanted === undefined) return null;
    // A conversation can be joined again, and an earlier summary lacks what was said since.
    const isLoading = loaded?.endedAt !== wanted;
    if (!isLoading && !loaded.text) return null;
    return {
      state: { status: isLoading ? 'loading' : 'shown' },
      props: { role: groupRole, 'aria-labelledby': titleId },
      children: (
        <>
          <p id={titleId} data-tavus-part="summary-title">
            {labels.summary}
          </p>
          <p role="status" data-tavus-part="screen-detail">
            {isLoading ? labels.summarizing : loaded.text}
          </p>
        </>
      ),
    };
  },
  ['load'],
);
