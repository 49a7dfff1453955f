import type { EndConversation } from '../../call/session/endAfter';
import type { StartConversation } from '../../call/session/StartOptions';
import type { Conversation, ConversationStatus } from '../../state/Conversation';
import type { Utterance } from '../../state/fold/Utterance';
import type { InteractionSender } from './createInteractionSender';

/**
 * A conversation for code outside of React: what `useConversation`, `useTranscript` and `useSendInteraction` give to
 * components. It is what a `ref` on `TavusProvider` or `TavusConversation` holds, and what `createTavusSession` returns.
 */
export interface TavusSession {
  /** The state of the conversation, such as `connected`. */
  readonly state: ConversationStatus;
  /** Everything known about the conversation except what was said; the same object until something changes. */
  readonly conversation: Conversation;
  /** Everything said so far, in order; the same array until something changes. */
  readonly transcript: readonly Utterance[];
  /** Starts a conversation, or joins the one in progress; see `StartOptions`. Resolves when it is connected or over; never rejects. */
  readonly start: StartConversation;
  /** Ends the conversation in any phase; see `EndOptions`. Resolves when it has been left; never rejects. */
  readonly end: EndConversation;
  /** Creates the conversation early, without joining it. Tavus may bill it from then on. */
  readonly prepare: () => Promise<void>;
  /** Joins the conversation again while `conversation.rejoinableUntil` is set. */
  readonly rejoin: () => Promise<void>;
  /** Ends the conversation, and clears its transcript, its end and its error. */
  readonly reset: () => Promise<void>;
  /** Sends interactions to the PAL; throws a `TavusError` if one cannot be sent. */
  readonly send: InteractionSender;
  /** Calls the listener after each change of `conversation` or `transcript`; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}
