import { useMemo } from 'react';
import { createEnd, type EndConversation } from '../../call/session/endAfter';
import type { Conversation } from '../../state/Conversation';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The state of the conversation, and the functions that start and end it. */
export interface ConversationControls extends Conversation {
  /** Starts a conversation, or joins the one in progress. Resolves when it is connected or over; never rejects. */
  readonly start: () => Promise<void>;
  /**
   * Ends the conversation in any phase: at once, with `{ waitFor: 'silence' }` when the PAL has said everything it was
   * asked for, with `{ say }` after a farewell, or with `{ waitFor: 'perceptionAnalysis' }` when the final analysis has
   * arrived, but after `timeoutMs` (default: 10,000) at the latest. See {@link EndOptions}. Resolves when the call has
   * been left and cleaned up, or earlier for a tool handler that waits for it; never rejects.
   */
  readonly end: EndConversation;
  /** Creates the conversation early, without joining it. Tavus may bill it from then on. */
  readonly prepare: () => Promise<void>;
}

/**
 * Returns the state of the conversation, and the functions that start and end it.
 *
 * `state` moves from `idle` through `initializing`, `connecting`, `connected` and `disconnecting` to `ended`, or to
 * `error` with an `error` that says what to do. Speech does not re-render the hook, and the functions are stable. Times
 * are milliseconds since the epoch.
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
  const { session, state } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  const end = useMemo(() => createEnd(session), [session]);
  return { ...conversation, start: session.start, end, prepare: session.prepare };
}
