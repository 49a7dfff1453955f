import type { TavusError } from './TavusError';

/** Where a conversation stands in its life; the values of the hosted elements' `tavus:state-change`. */
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

/** The state of the network: `reconnecting` is a loss that may heal, not an end. */
export type ConnectionStatus = 'stable' | 'slow' | 'reconnecting';

/** What is known of a conversation beside its words. */
export interface Conversation {
  /** Where it stands. */
  readonly state: ConversationStatus;
  /** The state of the network. */
  readonly connection: ConnectionStatus;
  /** Undefined until it is created. */
  readonly conversationId: string | undefined;
  /** True from the moment the PAL is there and can talk. */
  readonly palReady: boolean;
  /** The Daily session id of the PAL's participant, while it is in the room. */
  readonly palSessionId: string | undefined;
  /** Why it is in the state `error`. */
  readonly error: TavusError | undefined;
  /** Why it ended; undefined until then. */
  readonly endReason: EndReason | undefined;
  /** When the conversation became `connected`: milliseconds since the epoch, by this browser's clock. */
  readonly startedAt: number | undefined;
  /** When it will be ended because its time is up, as far as that is known. */
  readonly endsAt: number | undefined;
  /** When it ended: milliseconds since the epoch, by this browser's clock. */
  readonly endedAt: number | undefined;
}

/** No conversation yet. */
export const idleConversation: Conversation = {
  state: 'idle',
  connection: 'stable',
  conversationId: undefined,
  palReady: false,
  palSessionId: undefined,
  error: undefined,
  endReason: undefined,
  startedAt: undefined,
  endsAt: undefined,
  endedAt: undefined,
};
