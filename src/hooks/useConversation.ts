import type { ConversationSession } from '../call/ConversationSession';
import type { Conversation } from '../state/Conversation';
import { useTavusContext } from './TavusContext';
import { useTavusAtom } from './useTavusAtom';

/** The conversation and what can be done with it. */
export interface ConversationControls extends Conversation {
  /** Starts a conversation, or joins the one under way. Resolves when it is connected or over; never rejects. */
  readonly start: () => Promise<void>;
  /** Ends it, in whatever phase it is. Resolves when nothing of it is left; never rejects. */
  readonly end: () => Promise<void>;
  /** Creates the conversation early without joining it. From then on Tavus may bill it. */
  readonly prepare: ConversationSession['prepare'];
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
  const { session, state } = useTavusContext();
  const conversation = useTavusAtom(state.conversation);
  return { ...conversation, start: session.start, end: session.leave, prepare: session.prepare };
}
