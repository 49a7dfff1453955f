import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
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
  /** Creates the call object, for a source that supplies its own: the simulator's, or one you already have. */
  readonly createCall?: ((options: DailyFactoryOptions) => DailyCall) | undefined;
}

/**
 * Where conversations come from.
 *
 * Two sources with the same `key` are the same source, so an inline source is not a new one on every render.
 * `create` is called once per start, and the conversation may cost money from then on. `end` notifies the creator of the
 * conversation that it is over, with `keepalive` when the page is closing and nothing can be awaited.
 *
 * @example
 * ```ts
 * import type { ConversationSource } from 'tavus-react';
 *
 * export const source: ConversationSource = {
 *   key: 'sales',
 *   async create({ signal }) {
 *     const response = await fetch('/api/conversation', { method: 'POST', signal });
 *     return await response.json();
 *   },
 * };
 * ```
 */
export interface ConversationSource {
  /** Identifies the source: a new key means a new conversation. */
  readonly key: string;
  /**
   * True if each conversation brings its own call object (`createCall`). Then the browser is not checked before a
   * conversation is created, and Daily's engine is not loaded early.
   */
  readonly bringsCall?: boolean | undefined;
  /** Creates a conversation. A rejection becomes the `error`. */
  create(context: CreateContext): Promise<ConversationHandle>;
  /** Adds what cannot be stored, such as `createCall`, to a conversation that an earlier page created. */
  restore?(conversation: ConversationHandle): ConversationHandle;
  /** Notifies the creator of the conversation that it is over. */
  end?(conversation: ConversationHandle, context: EndContext): Promise<void> | void;
}

/** What a source is told when it creates a conversation. */
export interface CreateContext {
  /** Aborted when the conversation is no longer wanted. */
  readonly signal: AbortSignal;
  /** Awaits something that only the visitor can do, such as typing a password. It does not count as a slow start. */
  readonly waitForVisitor?: WaitForVisitor | undefined;
}

/** Awaits an answer of the visitor. */
export type WaitForVisitor = <Answer>(answer: Promise<Answer>) => Promise<Answer>;

/** What a source is told when a conversation is over. */
export interface EndContext {
  /** True if the page is closing, so that only a request that outlives it arrives. */
  readonly keepalive: boolean;
  /** Why the conversation ended. */
  readonly reason: EndReason;
}
