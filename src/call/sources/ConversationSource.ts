import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { EndReason } from '../../state/Conversation';

/** A conversation that exists and can be joined. */
export interface ConversationHandle {
  /** The id that Tavus assigned, such as `c123456`. */
  readonly conversationId: string;
  /** The URL of the Daily room, such as `https://tavus.daily.co/c123456`. */
  readonly conversationUrl: string;
  /** The meeting token of a private room. */
  readonly token?: string | undefined;
  /** The maximum duration in milliseconds, for the countdown: Tavus's `max_call_duration`. */
  readonly maxDurationMs?: number | undefined;
  /** What the creator needs to end it, such as the signed handle of `createTavusHandler`; kept over a reload. */
  readonly endHandle?: string | undefined;
  /** Creates the call object, for a source that supplies its own: the simulator's, or one you already have. */
  readonly createCall?: ((options: DailyFactoryOptions) => DailyCall) | undefined;
}

/**
 * Where conversations come from.
 *
 * A source need not be memoized: two objects with the same `key` are the same source, and the newest one is used. A new
 * key ends the conversation of the old one, and starts another if one was under way or `autoStart` is set. Creating may
 * cost money from then on, so nothing is created before `start()`, `prepare()`, or the props `autoStart` and `prepare`.
 *
 * If `create` throws, its message becomes `error.message`, with the code `create-failed` and the thrown error as `cause`;
 * a `TavusError` becomes the `error` as it is. Visitors see only its `text`, never a message.
 *
 * @example
 * ```ts
 * import { type ConversationSource, TavusError } from 'tavus-react';
 *
 * export const source: ConversationSource = {
 *   key: 'sales',
 *   async create() {
 *     const response = await fetch('/api/conversation', { method: 'POST' });
 *     if (response.ok) return await response.json();
 *     const text = 'Our team is busy. Please wait a minute.';
 *     throw new TavusError('unavailable', `The server replied ${response.status}.`, { hint: 'See its log.', text });
 *   },
 *   async end({ conversationId }, { keepalive, reason }) {
 *     const body = JSON.stringify({ conversationId, reason });
 *     await fetch('/api/conversation/end', { method: 'POST', body, keepalive });
 *   },
 * };
 * ```
 */
export interface ConversationSource {
  /** Identifies the source, in place of the object: compared on every render. */
  readonly key: string;
  /**
   * True if each conversation brings its own call object (`createCall`); false by default. Then the browser is not checked
   * before a conversation is created, and Daily's engine is not loaded early.
   */
  readonly bringsCall?: boolean | undefined;
  /**
   * Creates a conversation: called once for each, on the source of the latest render, when the previous conversation
   * is over. A rejection becomes the `error`, unless the conversation has ended by then. A conversation that is returned
   * after `signal` was aborted is ended.
   */
  create(context: CreateContext): Promise<ConversationHandle>;
  /** Adds what cannot be stored, such as `createCall`, to a conversation that an earlier page created (`resume`). */
  restore?(conversation: ConversationHandle): ConversationHandle;
  /**
   * Notifies the creator that the conversation is over, whoever ended it: called exactly once for each conversation that
   * `create` returned, even late, on the same object that created it. It is called at once, before the room has been
   * left; only a conversation whose connection was lost can first be joined again for `rejoinWindowMs`. A failure is
   * ignored. The state changes to `ended` when it has settled, or after five seconds.
   *
   * With `resume`, a page that closes stores a connected conversation instead of calling it. The next page of the tab calls
   * it, on its own source and with the conversation from `sessionStorage`. If there is no next page, nobody does.
   */
  end?(conversation: ConversationHandle, context: EndContext): Promise<void> | void;
  /**
   * Records what the visitor did with a Magic Canvas card, in place of Tavus's public address for it; for a server that wants
   * to see it first. Resolves with the server's reply, which is read like Tavus's, or with nothing once it is recorded. If it
   * rejects, or if a reply is 429 or 5xx, it is called once more with the same `interaction_id`.
   */
  recordInteraction?(
    interaction: CanvasInteraction,
    context: RecordContext,
  ): Promise<Response> | Promise<void>;
}

/** What a source is told when it records what a visitor did with a card. */
export interface RecordContext {
  /** The conversation's id at Tavus. */
  readonly conversationId: string;
  /** Aborted when the conversation ends, and after five seconds. */
  readonly signal: AbortSignal;
}

/** What a source is told when it creates a conversation. */
export interface CreateContext {
  /** Aborted when the conversation ends, for any reason, also while it is still being created. */
  readonly signal: AbortSignal;
  /** Awaits something that only the visitor can do, such as typing a password. It does not count as a slow start. */
  readonly waitForVisitor?: WaitForVisitor | undefined;
}

/** Awaits an answer of the visitor. */
export type WaitForVisitor = <Answer>(answer: Promise<Answer>) => Promise<Answer>;

/** What a source is told when a conversation is over. */
export interface EndContext {
  /** True while the page is closing: then only what is sent synchronously, with `keepalive`, arrives. */
  readonly keepalive: boolean;
  /** Why the conversation ended: its `endReason`. */
  readonly reason: EndReason;
}
