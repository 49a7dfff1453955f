import { type ConversationRequest, conversationRequestBody } from '../protocol/ConversationRequest';
import { type CreatedConversation, parseCreatedConversation } from '../protocol/CreatedConversation';
import { apiBaseUrl } from './apiBaseUrl';
import { checkNumber } from './guard/checkNumber';
import { requestTavus, type TavusConnection } from './requestTavus';
import { TavusServerError } from './TavusServerError';

/** The options of {@link createTavusClient}. */
export interface TavusClientOptions {
  /** The API key, from the environment. Without it, each request fails (`missing-api-key`), but a build does not. */
  readonly apiKey: string | undefined;
  /** The base URL of the API; `https://tavusapi.com` by default. Plain http is allowed only for this machine. */
  readonly baseUrl?: string | undefined;
  /** The `fetch` to use; the global one by default. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The timeout of a request, in milliseconds; 15,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/** The part of the Tavus API that deals with conversations. Every method may throw a `TavusServerError`. */
export interface TavusClient {
  /** Creates a conversation, which is billed from then on. Never retried. */
  createConversation(request: ConversationRequest): Promise<CreatedConversation>;
  /** Ends a conversation. */
  endConversation(conversationId: string): Promise<void>;
  /** Returns a conversation. */
  getConversation(conversationId: string): Promise<CreatedConversation>;
}

/**
 * Creates a typed client for the conversations of the Tavus API ("Create", "End" and "Get Conversation" in the Tavus
 * docs).
 *
 * For servers only, because it uses the API key. Nothing is retried, because a create that seemed to fail may have
 * succeeded.
 *
 * @throws `TypeError` for a `timeoutMs` that is not a number above 0, and for a `baseUrl` without TLS.
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
    timeoutMs: checkNumber('timeoutMs', options.timeoutMs, 15_000),
  };

  async function endConversation(conversationId: string): Promise<void> {
    await requestTavus(connection, 'POST', `${pathOf(conversationId)}/end`);
  }

  /** Ends the conversation that a reply names: it exists and costs money, but cannot be joined with this reply. */
  async function endIn(reply: string): Promise<void> {
    const conversationId = conversationIdIn(reply);
    if (conversationId) await endConversation(conversationId).catch(() => undefined);
  }

  return {
    async createConversation(request) {
      const body = conversationRequestBody(request);
      const reply = await requestTavus(connection, 'POST', '/v2/conversations', body, endIn);
      const conversation = parseCreatedConversation(reply);
      if (conversation) return conversation;
      await endIn(JSON.stringify(reply) ?? '');
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

/** Finds the id in a reply of which only a part may be there: by its own name, or at the end of the room's URL. */
function conversationIdIn(reply: string): string | undefined {
  const [, id] = /"conversation_id"\s*:\s*"([\w-]{1,200})"/.exec(reply) ?? [];
  if (id) return id;
  return /"conversation_url"\s*:\s*"https?:\/\/[^"/?#]+\/([\w-]{1,200})["?#]/.exec(reply)?.[1];
}

/** Returns the API path of a conversation. An invalid id could address another path, which the key would open as well. */
function pathOf(conversationId: string): string {
  if (/^[\w-]{1,200}$/.test(conversationId)) return `/v2/conversations/${conversationId}`;
  throw new TavusServerError('invalid-request', 'This is not a conversation id.', {
    hint: 'Pass the conversationId as the API returned it.',
  });
}

function unexpected(): TavusServerError {
  return new TavusServerError('upstream', "The API's reply is not a conversation.", {
    hint: 'Check baseUrl and the Tavus status page.',
  });
}
