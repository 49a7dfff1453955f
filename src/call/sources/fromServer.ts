import { checkMs } from '../checkMs';
import type { ConversationSource } from './ConversationSource';
import { requestJson } from './requestJson';
import { sendBeforeLeaving } from './sendBeforeLeaving';
import { conversationIn, readConversation, type ServerConversation } from './serverConversation';

/** What to send to your server; none of the options need to be memoized. */
export interface FromServerOptions {
  /** Headers to send, such as `authorization`; a function is called for each start. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Sent as JSON to create a conversation, such as to the handler's `authorize`; a function is called for each start. */
  readonly body?: unknown;
  /** Whether to send cookies: `same-origin` by default; use `include` for a server on another origin. */
  readonly credentials?: RequestCredentials | undefined;
  /** Distinguishes conversations of the same server: when it changes, the old conversation ends. */
  readonly key?: string | undefined;
  /** The timeout for creating a conversation at a URL, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/** How to create and end conversations with a server of your own, each with a URL or a function. */
export interface FromServerRequests extends FromServerOptions {
  /**
   * A URL to post to, or a function that returns a `Response`, its JSON, or a conversation. `signal` is aborted when the
   * conversation is no longer wanted, and a conversation that is returned later is ended. Do not pass it to `fetch` unless
   * your server notices canceled requests: it may still create the conversation, and nobody would end it.
   */
  readonly create: string | ((context: { readonly signal: AbortSignal }) => unknown);
  /**
   * A URL to post `{ handle, conversationId, reason }` to, or a function: see `end` of `ConversationSource`. Without it,
   * the conversation goes on until Tavus ends it.
   */
  readonly end?: string | NonNullable<ConversationSource['end']> | undefined;
}

/**
 * Creates conversations through your own server, which keeps the API key: the client side of `createTavusHandler`.
 *
 * Starting posts to the endpoint, which replies with `{ conversationId, conversationUrl, token?, maxDurationMs?, handle? }`
 * or with the reply of the Tavus API. Ending posts `{ handle, conversationId, reason }` to `…/end`, even while the page
 * closes. A create is sent once and never retried; if it is no longer wanted, the created conversation is ended. An
 * inline source stays the same on every render; changed headers and body apply from the next start. Failures are
 * `TavusError`s: `not-authorized`, `concurrency-limit`, `rate-limited`, `out-of-credits`, `network-failed`,
 * `create-failed`. They go by `{ error: { code } }`, the words of Tavus anywhere in the reply, or the status. If the reply
 * has `{ error: { text } }`, visitors see that text.
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
export function fromServer(endpoint: string, options?: FromServerOptions): ConversationSource;
/**
 * Creates conversations through a server that looks different: `create` and `end` are URLs or functions of your own.
 *
 * The key of the source consists of the URLs and `key`. Functions are not part of it, so that they can be inline: if the
 * page has several sources whose `create` is a function, or one for changing things, give each a `key`.
 *
 * @example
 * ```tsx
 * import { fromServer, TavusConversation } from 'tavus-react';
 *
 * export const Lesson = ({ id }: { id: string }) => (
 *   <TavusConversation
 *     source={fromServer({
 *       create: () => fetch(`/lessons/${id}/conversation`, { method: 'POST' }),
 *       end: '/conversations/end',
 *       key: id,
 *     })}
 *   />
 * );
 * ```
 */
export function fromServer(requests: FromServerRequests): ConversationSource;
export function fromServer(
  where: string | FromServerRequests,
  endpointOptions: FromServerOptions = {},
): ConversationSource {
  const requests: FromServerRequests =
    typeof where === 'string' ? { ...endpointOptions, create: where, end: endOf(where) } : where;
  const { create, end, credentials, timeoutMs } = requests;
  checkMs({ timeoutMs });
  let headers: HeadersInit | undefined;

  async function post(url: string, signal: AbortSignal): Promise<ServerConversation> {
    const body = typeof requests.body === 'function' ? await requests.body() : requests.body;
    signal.throwIfAborted();
    // Not aborted once sent: the server might still create the conversation, and nothing would know to end it. If the
    // caller has given up in the meantime, it ends the conversation returned here.
    return conversationIn(await requestJson(url, { headers, credentials, timeoutMs, body: body ?? {} }));
  }

  async function call(ask: Exclude<typeof create, string>, signal: AbortSignal): Promise<ServerConversation> {
    signal.throwIfAborted();
    return readConversation(await ask({ signal }));
  }

  return {
    key: ['server', urlIn(create), urlIn(end), requests.key ?? ''].join(' '),
    async create({ signal }) {
      headers = typeof requests.headers === 'function' ? await requests.headers() : requests.headers;
      const { conversation, handle } = await (typeof create === 'string'
        ? post(create, signal)
        : call(create, signal));
      return handle === undefined ? conversation : { ...conversation, endHandle: handle };
    },
    end(conversation, context) {
      if (typeof end !== 'string') return end?.(conversation, context);
      const { conversationId, endHandle: handle } = conversation;
      const body = { handle, conversationId, reason: context.reason };
      // After a reload, headers that a function computes are not known here, and a closing page cannot wait for them.
      const known = headers ?? (typeof requests.headers === 'function' ? undefined : requests.headers);
      return sendBeforeLeaving(end, { headers: known, credentials, body });
    },
  };
}

function urlIn(request: unknown): string {
  return typeof request === 'string' ? request : '';
}

function endOf(endpoint: string): string {
  const [, path = '', query = ''] = /^([^?#]*?)\/*(\?[^#]*)?(?:#.*)?$/.exec(endpoint) ?? [];
  return `${path}/end${query}`;
}
