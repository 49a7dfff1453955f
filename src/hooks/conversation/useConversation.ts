import { useMemo } from 'react';
import { createEnd, type EndConversation } from '../../call/session/endAfter';
import type { Conversation } from '../../state/Conversation';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The conversation and what can be done with it. */
export interface ConversationControls extends Conversation {
  /** Starts a conversation, or joins the one under way. Resolves when it is connected or over; never rejects. */
  readonly start: () => Promise<void>;
  /**
   * Ends it, in whatever phase it is: at once, or with `{ waitFor: 'silence' }` when the PAL has finished its
   * sentence, or with `{ waitFor: 'perceptionAnalysis' }` when the final analysis has come; after `timeoutMs`
   * (10,000 unless told) in any case. Resolves when nothing of it is left; never rejects.
   */
  readonly end: EndConversation;
  /** Creates the conversation early without joining it. From then on Tavus may bill it. */
  readonly prepare: () => Promise<void>;
}

/**
 * The state of the conversation, and the actions that change it.
 *
 * `state` goes `idle`, `initializing`, `connecting`, `connected`, `disconnecting`, `ended`, or to `error` with an
 * `error` that says what to do. Words do not re-render it; the actions are stable. Times are milliseconds since
 * the epoch.
 *
 * @example
 * ```tsx
 * import { useConversation } from 'tavus-react';
 *
 * export function CallButton() {
 *   const { state, start, end } = useConversation();
 *   if (state === 'connected') return <button onClick={end}>Hang up</button>;
 *   return <button onClick={start}>Call</button>;
 * }
 * ```
 */
export function useConversation(): ConversationControls {
  const { session, store, state } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  const end = useMemo(() => createEnd(session, store, state), [session, store, state]);
  return { ...conversation, start: session.start, end, prepare: session.prepare };
}
