import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';

/** A conversation that exists and can be joined. */
export interface ConversationHandle {
  /** Tavus's id of it, such as `c123456`. */
  readonly conversationId: string;
  /** The Daily room, such as `https://tavus.daily.co/c123456`. */
  readonly conversationUrl: string;
  /** The meeting token of a private room. */
  readonly token?: string | undefined;
  /** How long it may last, in milliseconds: Tavus's `max_call_duration`, for the countdown. */
  readonly maxDurationMs?: number | undefined;
  /** Brings a call object of its own: the simulator's, or one you already have. */
  readonly createCall?: ((options: DailyFactoryOptions) => DailyCall) | undefined;
}

/**
 * Where conversations come from.
 *
 * Two sources with the same `key` are the same source, so one written inline is not a new one on every render.
 * `create` is called once per start and may cost money from then on; `end` tells whoever created the conversation
 * that it is over, with `keepalive` when the page is closing and nothing can be awaited.
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
  /** What the source is told apart by: another key is another conversation. */
  readonly key: string;
  /** Creates a conversation; `signal` is aborted when nobody wants it any more. What it rejects with becomes the error. */
  create(context: { readonly signal: AbortSignal }): Promise<ConversationHandle>;
  /** Tells whoever created the conversation that it is over. */
  end?(conversation: ConversationHandle, context: { readonly keepalive: boolean }): Promise<void> | void;
}
