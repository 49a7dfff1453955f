import { type ConversationRequest, conversationRequestBody } from '../protocol/ConversationRequest';
import { type CreatedConversation, parseCreatedConversation } from '../protocol/CreatedConversation';
import { isJsonObject } from '../protocol/WireFields';
import { apiBaseUrl } from './apiBaseUrl';
import { requestTavus, type TavusConnection } from './requestTavus';
import { TavusServerError } from './TavusServerError';

/** How to reach the API. */
export interface TavusClientOptions {
  /** From the environment; missing, each request fails with `missing-api-key`, so that a build needs none. */
  readonly apiKey: string | undefined;
  /** `https://tavusapi.com` unless told; plain http only on this machine. */
  readonly baseUrl?: string | undefined;
  /** The global one unless told. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long one request may take, in milliseconds; 15,000 unless told. */
  readonly timeoutMs?: number | undefined;
}

/** The part of the Tavus API that conversations need. Every method may throw a `TavusServerError`. */
export interface TavusClient {
  /** Creates a conversation, which is billed from then on. Never repeated by itself. */
  createConversation(request: ConversationRequest): Promise<CreatedConversation>;
  /** Ends a conversation. */
  endConversation(conversationId: string): Promise<void>;
  /** What Tavus knows of a conversation. */
  getConversation(conversationId: string): Promise<CreatedConversation>;
}

/**
 * A typed client of the Tavus API's conversations ("Create", "End" and "Get Conversation" in the Tavus docs).
 *
 * For servers: it holds the API key. Nothing is retried, since a create that seemed to fail may have worked.
 *
 * @example
 * ```ts
 * import { createTavusClient } from 'tavus-react/server';
 *
 * const client = createTavusClient({ apiKey: process.env.TAVUS_API_KEY });
 * const conversation = await client.createConversation({ palId: 'p123', maxCallDuration: 300 });
 * await client.endConversation(conversation.conversationId);
 * ```
 */
export function createTavusClient(options: TavusClientOptions): TavusClient {
  const connection: TavusConnection = {
    apiKey: options.apiKey,
    baseUrl: apiBaseUrl(options.baseUrl),
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 15_000,
  };

  async function endConversation(conversationId: string): Promise<void> {
    await requestTavus(connection, 'POST', `${pathOf(conversationId)}/end`);
  }

  return {
    async createConversation(request) {
      const reply = await requestTavus(
        connection,
        'POST',
        '/v2/conversations',
        conversationRequestBody(request),
      );
      const conversation = parseCreatedConversation(reply);
      if (conversation) return conversation;
      // It exists and costs, but nobody can join it.
      const id = isJsonObject(reply) ? reply.conversation_id : undefined;
      if (typeof id === 'string') await endConversation(id).catch(() => undefined);
      throw unexpected();
    },
    endConversation,
    async getConversation(conversationId) {
      const reply = await requestTavus(connection, 'GET', pathOf(conversationId));
      const conversation = parseCreatedConversation(reply);
      if (conversation) return conversation;
      throw unexpected();
    },
  };
}

/** An id that is no id could name another path of the API, and the key would open that too. */
function pathOf(conversationId: string): string {
  if (/^[\w-]{1,200}$/.test(conversationId)) return `/v2/conversations/${conversationId}`;
  throw new TavusServerError('invalid-request', 'This is not the id of a conversation.', {
    hint: 'Pass the conversationId as the API returned it.',
  });
}

function unexpected(): TavusServerError {
  return new TavusServerError('upstream', 'The API replied with something that is no conversation.', {
    hint: 'Check baseUrl, and the status page of Tavus.',
  });
}
