import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';

/** A conversation that exists and can be joined. */
export interface ConversationHandle {
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
  readonly key: string;
  create(context: { readonly signal: AbortSignal }): Promise<ConversationHandle>;
  end?(conversation: ConversationHandle, context: { readonly keepalive: boolean }): Promise<void> | void;
}
