import { useMemo } from 'react';
import { createEnd, type EndConversation } from '../../call/session/endAfter';
import type { StartConversation } from '../../call/session/StartOptions';
import type { Conversation } from '../../state/Conversation';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** The state of the conversation, and the functions that start and end it. */
export interface ConversationControls extends Conversation {
  /**
   * Starts a conversation, or joins the one in progress; with `{ media: 'required' }` only if the microphone and the
   * camera can be used. See {@link StartOptions}. Resolves when it is connected or over; never rejects.
   */
  readonly start: StartConversation;
  /**
   * Ends the conversation in any phase: at once, with `{ waitFor: 'silence' }` when the PAL has said everything it was
   * asked for, with `{ say }` after a farewell, or with `{ waitFor: 'perceptionAnalysis' }` when the final analysis has
   * arrived, but after `timeoutMs` (default: 10,000) at the latest. See {@link EndOptions}. Resolves when the call has
   * been left and cleaned up, or earlier for a tool handler that waits for it; never rejects.
   */
  readonly end: EndConversation;
  /**
   * Creates the conversation early, without joining it: the state is `idle` with `prepared: true`, and `start` joins at
   * once. Tavus bills it from then on; `end` gives it up. After an end or an error it clears what was said. Resolves when
   * the conversation exists or is over; never rejects.
   */
  readonly prepare: () => Promise<void>;
  /**
   * Joins the conversation again while `rejoinableUntil` is set: after its connection was lost, or after a reload of the
   * page with `resume`. Resolves when it is connected or over; never rejects.
   */
  readonly rejoin: () => Promise<void>;
  /**
   * Ends the conversation, and clears its transcript, its end and its error, so that everything is as before the first
   * start: for the next visitor of a kiosk. Resolves when that is done; never rejects.
   */
  readonly reset: () => Promise<void>;
}

/**
 * Returns the state of the conversation, and the functions that start and end it.
 *
 * `state` moves from `idle` through `initializing`, `connecting`, `connected` and `disconnecting` to `ended`, or to
 * `error` with an `error` that says what to do. While a conversation is only prepared, `state` is `idle`. Speech does not
 * re-render the hook, and the functions are stable. Times are milliseconds since the epoch.
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
  const { start, prepare, rejoin, reset } = session;
  return { ...conversation, start, end, prepare, rejoin, reset };
}
