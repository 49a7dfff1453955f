import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { JsonObject, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { ConversationStatus, EndReason } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import type { ConversationSource } from '../sources/ConversationSource';

/** How a conversation ended. */
export interface EndedConversation {
  /** Undefined if none was created. */
  readonly conversationId: string | undefined;
  /** Why it ended. */
  readonly reason: EndReason;
  /** From `connected` to the end, in milliseconds; 0 if it never connected. */
  readonly durationMs: number;
}

/** What the application wants to hear of. None of these need be memoised. */
export interface SessionCallbacks {
  /** Called with every new state. */
  readonly onStateChange?: ((state: ConversationStatus) => void) | undefined;
  /** Called when the conversation is joined and the PAL is there. */
  readonly onStarted?: ((started: { readonly conversationId: string }) => void) | undefined;
  /** Called once for each end, after `onError` if there was one. */
  readonly onEnded?: ((ended: EndedConversation) => void) | undefined;
  /** Called when a conversation fails; the same error is in `useConversation()`. */
  readonly onError?: ((error: TavusError) => void) | undefined;
  /** Magic Canvas cards, which Tavus answers itself, are not tool calls. */
  readonly onToolCall?: ((call: ToolCallEvent) => void) | undefined;
  /** Called with every event once, and with the message it was read from. */
  readonly onEvent?: ((event: TavusEvent, raw: JsonObject) => void) | undefined;
}

/** What a session is told on every render. */
export interface SessionOptions extends SessionCallbacks {
  /** Where conversations come from. */
  readonly source?: ConversationSource | undefined;
  /** Starts on mount; false unless told, because a conversation costs money. */
  readonly autoStart?: boolean | undefined;
  /** Passed to daily-js when it creates the call. */
  readonly dailyOptions?: DailyFactoryOptions | undefined;
  /** How long to wait for the PAL after joining, in milliseconds; 30,000 unless told. */
  readonly palTimeoutMs?: number | undefined;
  /**
   * How long conversations may last, in milliseconds, for the countdown, where the source does not tell: Tavus's
   * `max_call_duration` ("Create Conversation" in the Tavus docs) ends them.
   */
  readonly maxDurationMs?: number | undefined;
}
