import { isWebUrl, parseCreatedConversation } from '../../protocol/CreatedConversation';
import { isJsonObject } from '../../protocol/WireFields';
import { TavusError } from '../../state/TavusError';
import type { ConversationHandle, ConversationSource } from './ConversationSource';
import { replyError } from './replyError';
import { requestJson } from './requestJson';
import { sendBeforeLeaving } from './sendBeforeLeaving';

/** What to send to your server; none of the options need to be memoized. */
export interface FromServerOptions {
  /** Headers to send, such as `authorization`; a function is called for each start. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Sent as JSON to the handler's `conversation` and `authorize`; a function is called for each start. */
  readonly body?: unknown;
  /** Whether to send cookies: `same-origin` by default; use `include` for a server on another origin. */
  readonly credentials?: RequestCredentials | undefined;
  /** Distinguishes conversations of the same endpoint: when it changes, the old conversation ends. */
  readonly key?: string | undefined;
  /** The timeout for creating a conversation, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Creates conversations through your own server, which keeps the API key: the client side of `createTavusHandler`.
 *
 * Starting posts to the endpoint, which replies with `{ conversationId, conversationUrl, token?, handle? }` or with the
 * reply of the Tavus API. Ending posts `{ handle, conversationId }` to `…/end`, even while the page closes. A create is
 * sent once and never retried; if it is no longer wanted, the created conversation is ended. An inline source stays the
 * same on every render; changed headers and body apply from the next start. Failures are `TavusError`s:
 * `not-authorized`, `concurrency-limit`, `rate-limited`, `out-of-credits`, `network-failed`, `create-failed`.
 *
 * @example
 * ```tsx
 * import { fromServer, TavusConversation } from 'tavus-react';
 *
 * export const App = ({ product }: { product: string }) => (
 *   <TavusConversation source={fromServer('/api/tavus', { body: { product } })} />
 * );
 * ```
 */
export function fromServer(endpoint: string, options: FromServerOptions = {}): ConversationSource {
  const { credentials, timeoutMs } = options;
  const handles = new Map<string, string | undefined>();
  let headers: HeadersInit | undefined;

  return {
    key: `server ${endpoint} ${options.key ?? ''}`,
    async create({ signal }) {
      headers = typeof options.headers === 'function' ? await options.headers() : options.headers;
      const body = typeof options.body === 'function' ? await options.body() : options.body;
      signal.throwIfAborted();
      // Not aborted once sent: the server might still create the conversation, and nothing would know to end it. If
      // the caller has given up in the meantime, it ends the conversation returned here.
      const reply = await requestJson(endpoint, { headers, credentials, timeoutMs, body: body ?? {} });
      if (!reply.ok) throw replyError(reply);
      const { handle, ...conversation } = readReply(reply.json);
      handles.set(conversation.conversationId, handle);
      return conversation;
    },
    end({ conversationId }) {
      const body = { handle: handles.get(conversationId), conversationId };
      return sendBeforeLeaving(endOf(endpoint), { headers, credentials, body });
    },
  };
}

function endOf(endpoint: string): string {
  const [, path = '', query = ''] = /^([^?#]*?)\/*(\?[^#]*)?(?:#.*)?$/.exec(endpoint) ?? [];
  return `${path}/end${query}`;
}

function readReply(reply: unknown): ConversationHandle & { readonly handle?: string | undefined } {
  const created = parseCreatedConversation(reply);
  if (created) return { ...created, token: created.meetingToken };
  const { conversationId, conversationUrl, token, handle } = isJsonObject(reply) ? reply : {};
  if (isText(conversationId) && isText(conversationUrl) && isWebUrl(conversationUrl)) {
    return {
      conversationId,
      conversationUrl,
      token: isText(token) ? token : undefined,
      handle: isText(handle) ? handle : undefined,
    };
  }
  throw new TavusError('create-failed', "The server's reply is not a conversation.", {
    hint: 'Reply with JSON: { conversationId, conversationUrl, token?, handle? }, as createTavusHandler does.',
    cause: reply,
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
