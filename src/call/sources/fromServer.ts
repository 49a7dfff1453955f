import { isWebUrl, parseCreatedConversation } from '../../protocol/CreatedConversation';
import { isJsonObject } from '../../protocol/WireFields';
import { TavusError } from '../../state/TavusError';
import type { ConversationHandle, ConversationSource } from './ConversationSource';
import { createProblem } from './createProblem';
import { requestJson, sendBeforeLeaving } from './requestJson';

/** What to send to your server; none of it has to be memoised. */
export interface FromServerOptions {
  /** Such as an `authorization`; a function is asked each time. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Sent as JSON, for the handler's `conversation` and `authorize`; a function is asked each time. */
  readonly body?: unknown;
  /** Whether cookies go along: `same-origin` unless told, `include` for a server of another origin. */
  readonly credentials?: RequestCredentials | undefined;
  /** Tells one conversation of the endpoint from another: when it changes, the old one ends. */
  readonly key?: string | undefined;
  /** How long creating may take, in milliseconds; 30,000 unless told. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Conversations that your own server creates, where the API key stays: the other half of `createTavusHandler`.
 *
 * Starting posts to the endpoint, which replies with `{ conversationId, conversationUrl, token?, handle? }` (or as the
 * Tavus API does); ending posts `{ handle, conversationId }` to `…/end`, also while the page closes. A create is sent
 * once and never repeated; if it is no longer wanted, what comes of it is ended. Written inline it is the same source on
 * every render; changed headers and body count from the next start. Failures are `TavusError`s: `not-authorized`,
 * `concurrency-limit`, `rate-limited`, `out-of-credits`, `network-failed`, `create-failed`.
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
      // Once sent it is not taken back: the server might create the conversation all the same, and nobody would know
      // to end it. Whoever gave up meanwhile ends what this returns.
      const reply = await requestJson(endpoint, { headers, credentials, timeoutMs, body: body ?? {} });
      if (!reply.ok) throw createProblem(reply);
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
  throw new TavusError('create-failed', 'The server replied with something that is no conversation.', {
    hint: 'Reply with JSON: { conversationId, conversationUrl, token?, handle? }, as createTavusHandler does.',
    cause: reply,
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
