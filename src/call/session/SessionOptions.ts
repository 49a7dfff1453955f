import type { DailyFactoryOptions } from '@daily-co/daily-js';
import type { JsonObject, TavusEvent, ToolCallEvent } from '../../protocol/TavusEvent';
import type { ConversationStatus, EndReason } from '../../state/Conversation';
import type { TavusError } from '../../state/TavusError';
import type { ConversationSource } from '../sources/ConversationSource';
import type { PrepareWhen } from './PrepareWhen';
import type { ResumeOption } from './StoredConversation';

/** How a conversation ended. */
export interface EndedConversation {
  /** Undefined if no conversation was created. */
  readonly conversationId: string | undefined;
  /** Why it ended. */
  readonly reason: EndReason;
  /** From `connected` to the end, in milliseconds; 0 if it never connected. */
  readonly durationMs: number;
}

/** Callbacks of the application. None of them need to be memoized. */
export interface SessionCallbacks {
  /** Called with each new state. */
  readonly onStateChange?: ((state: ConversationStatus) => void) | undefined;
  /** Called when the conversation is joined and the PAL is ready, and again after a `rejoin`. */
  readonly onStarted?: ((started: { readonly conversationId: string }) => void) | undefined;
  /**
   * Called once when a conversation ends, after `onError` if it failed, and again if it was joined again with `rejoin`. It
   * is not called for a prepared conversation that nobody joined, unless preparing it failed.
   */
  readonly onEnded?: ((ended: EndedConversation) => void) | undefined;
  /**
   * Called when a conversation fails, with the error of `useConversation()`, when a part of this library cannot be loaded,
   * and when a Magic Canvas card cannot be shown or answered.
   */
  readonly onError?: ((error: TavusError) => void) | undefined;
  /**
   * Called with each tool call, except those for Magic Canvas cards, which Tavus answers itself, and those of a
   * participant that Tavus did not mark as the PAL, unless the room is for two.
   */
  readonly onToolCall?: ((call: ToolCallEvent) => void) | undefined;
  /** Called once with each event and the raw message it was parsed from. */
  readonly onEvent?: ((event: TavusEvent, raw: JsonObject) => void) | undefined;
}

/** The options that a session receives on every render. */
export interface SessionOptions extends SessionCallbacks {
  /** Where conversations come from. */
  readonly source?: ConversationSource | undefined;
  /** Whether to start on mount; false by default, because a conversation costs money. */
  readonly autoStart?: boolean | undefined;
  /**
   * When to create the conversation before it is started, so that the start is fast; `never` by default, because Tavus
   * bills a conversation from its creation. See {@link PrepareWhen}.
   */
  readonly prepare?: PrepareWhen | undefined;
  /**
   * How long a prepared conversation is kept, in milliseconds; 50,000 by default. It must be less than Tavus waits for
   * somebody to join (`participant_absent_timeout`: 300 seconds, but 60 in `createTavusHandler`). After that it is ended,
   * and another one is prepared if the page is visible, three times in a row at most.
   */
  readonly preparedMaxAgeMs?: number | undefined;
  /**
   * How long a start may take until the conversation is connected, in milliseconds; 30,000 more than `palTimeoutMs` by
   * default. It covers creating, loading Daily's engine, joining, and waiting for the PAL, but not the time in which the
   * source waits for the visitor (`waitForVisitor`). Too slow a start fails with `create-timeout`, `join-timeout` or
   * `pal-timeout`.
   */
  readonly startTimeoutMs?: number | undefined;
  /**
   * How long a conversation whose connection was lost can be joined again with `rejoin`, in milliseconds; 60,000 by
   * default, 0 for never. The source is told of the end only afterward. Tavus keeps the conversation for its
   * `participant_left_timeout`.
   */
  readonly rejoinWindowMs?: number | undefined;
  /**
   * Whether a conversation can be joined again after a reload of the page, within `rejoinWindowMs`; false by default.
   * With `autoStart` it is joined again at once, and otherwise `rejoin` does it. Its id and URL are kept in
   * `sessionStorage`, but no transcript. A private room needs `with-token`, which stores its token too. A page that closes
   * then does not end the conversation: if the visitor does not come back, Tavus does (`participant_left_timeout`).
   */
  readonly resume?: ResumeOption | undefined;
  /**
   * Keeps the microphone closed until the PAL has spoken its greeting, or, as a number, for this many milliseconds after the
   * conversation is connected; false by default. It opens then, unless the visitor has it muted. Without a greeting it opens
   * after 8 seconds, and after a minute in any case. Joining a conversation again does not close it.
   */
  readonly muteDuringGreeting?: boolean | number | undefined;
  /**
   * Keeps the PAL silent, and its picture in `Conversation.Stage` hidden, until the picture moves; false by default. A PAL
   * without a moving picture is heard three seconds after the conversation is connected.
   */
  readonly revealWhenPlaying?: boolean | undefined;
  /** Passed to daily-js when it creates the call. */
  readonly dailyOptions?: DailyFactoryOptions | undefined;
  /** How long to wait for the PAL after joining, in milliseconds; 30,000 by default. */
  readonly palTimeoutMs?: number | undefined;
  /**
   * The maximum duration of a conversation in milliseconds, for the countdown, if the source does not report it. Only
   * Tavus's `max_call_duration` ("Create Conversation" in the Tavus docs) actually ends a conversation.
   */
  readonly maxDurationMs?: number | undefined;
}
