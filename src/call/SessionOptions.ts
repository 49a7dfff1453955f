import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { JsonObject, TavusEvent, ToolCallEvent } from '../protocol/TavusEvent';
import type { ConversationStatus, EndReason } from '../state/Conversation';
import type { TavusError } from '../state/TavusError';
import type { ConversationSource } from './ConversationSource';

/** How a conversation ended. */
export interface EndedConversation {
  readonly conversationId: string | undefined;
  readonly reason: EndReason;
  /** From `connected` to the end, in milliseconds; 0 if it never connected. */
  readonly durationMs: number;
}

/** What the application wants to hear of. None of these need be memoised. */
export interface SessionCallbacks {
  readonly onStateChange?: ((state: ConversationStatus) => void) | undefined;
  readonly onStarted?: ((started: { readonly conversationId: string }) => void) | undefined;
  readonly onEnded?: ((ended: EndedConversation) => void) | undefined;
  readonly onError?: ((error: TavusError) => void) | undefined;
  /** Magic Canvas cards, which Tavus answers itself, are not tool calls. */
  readonly onToolCall?: ((call: ToolCallEvent) => void) | undefined;
  readonly onEvent?: ((event: TavusEvent, raw: JsonObject) => void) | undefined;
}

/** What a session is told on every render. */
export interface SessionOptions extends SessionCallbacks {
  readonly source?: ConversationSource | undefined;
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
