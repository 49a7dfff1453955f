import type { TavusError } from './TavusError';

/** The state of a conversation; the same values as in the hosted elements' `tavus:state-change` event. */
export type ConversationStatus =
  | 'idle'
  | 'initializing'
  | 'connecting'
  | 'connected'
  | 'disconnecting'
  | 'ended'
  | 'error';

/** Why a conversation ended. */
export type EndReason =
  | 'user-left'
  | 'pal-left'
  | 'max-duration'
  | 'timed-out'
  | 'ended-remotely'
  | 'ejected'
  | 'connection-lost'
  | 'replaced'
  | 'unmounted'
  | 'failed';

/** The state of the network. `reconnecting` means that the connection may recover; the conversation has not ended. */
export type ConnectionStatus = 'stable' | 'slow' | 'reconnecting';

/** Everything known about a conversation except what was said. */
export interface Conversation {
  /** The state of the conversation. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
  /** True while a conversation exists that nobody has joined: `start` joins it at once. */
  readonly prepared: boolean;
  /** The conversation's id; undefined until the conversation is created. */
  readonly conversationId: string | undefined;
  /** True once the PAL has joined and can talk. */
  readonly palReady: boolean;
  /** The Daily session id of the PAL's participant while it is in the room. */
  readonly palSessionId: string | undefined;
  /** The name of the PAL's participant in the room, as Tavus set it; it stays after the end. `usePalName` gives the name to show. */
  readonly palName: string | undefined;
  /** The error that put the conversation into the state `error`. */
  readonly error: TavusError | undefined;
  /** Why the conversation ended; undefined until then. */
  readonly endReason: EndReason | undefined;
  /**
   * When the conversation became `connected`: milliseconds since the epoch, by a clock that is set to this browser's
   * when the conversation begins. If the browser's clock is set later, times and durations stay right.
   */
  readonly startedAt: number | undefined;
  /** When the conversation reaches its maximum duration, if that is known: milliseconds since the epoch. */
  readonly endsAt: number | undefined;
  /** When the conversation ended, by the clock of `startedAt`. */
  readonly endedAt: number | undefined;
  /**
   * Until when `rejoin` can join the conversation again, after its connection was lost or its page was reloaded:
   * milliseconds since the epoch; undefined if it cannot.
   */
  readonly rejoinableUntil: number | undefined;
}

/** The state before the first conversation. */
export const idleConversation: Conversation = {
  state: 'idle',
  connection: 'stable',
  prepared: false,
  conversationId: undefined,
  palReady: false,
  palSessionId: undefined,
  palName: undefined,
  error: undefined,
  endReason: undefined,
  startedAt: undefined,
  endsAt: undefined,
  endedAt: undefined,
  rejoinableUntil: undefined,
};
