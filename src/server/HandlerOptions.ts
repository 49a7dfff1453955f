import type { ConversationRequest } from '../protocol/ConversationRequest';
import type { TavusClientOptions } from './createTavusClient';
import type { OrPromise } from './guard/OrPromise';
import type { HandlerEvent } from './HandlerEvent';
import type { RateLimit } from './limits/RateLimit';

/** A request from a page, with its parsed JSON body. */
export interface HandlerContext {
  /** The request, for its headers and URL; its body has already been read. */
  readonly request: Request;
  /** The JSON that the page sent. It can be anything, so validate it. */
  readonly body: unknown;
}

/** The visitor who sent the request. Conversations are counted per `visitor`: a user id, a session id or an address. */
export interface Visitor {
  /** The visitor's unique id, which must be the same on every request. */
  readonly visitor: string;
}

/** The options of `createTavusHandler`. */
export interface TavusHandlerOptions extends TavusClientOptions {
  /** The conversation to create: the same for everyone, or a function that builds it from the visitor and the request. */
  readonly conversation:
    | ConversationRequest
    | ((context: HandlerContext & Visitor) => OrPromise<ConversationRequest>);
  /**
   * Decides who may start a conversation, because each one costs money: returns the visitor, a falsy value to refuse, or
   * its own `Response`. `'local-only'` accepts all requests that reach this machine by a local name, for trying it out.
   */
  readonly authorize:
    | 'local-only'
    | ((context: HandlerContext) => OrPromise<Visitor | Response | false | null | undefined>);
  /**
   * The path that the handler is mounted at, if it is not `/api/tavus`: the path of the URL that the handler receives. Only
   * this path and its `/end` exist. A framework may remove the path before, as Express does, so without this option `/` and
   * `/end` exist too.
   */
  readonly path?: string | undefined;
  /** How many conversations there may be, of each visitor and of all together; `false` for no limit. See {@link RateLimit}. */
  readonly rateLimit?: RateLimit | false | undefined;
  /** Allowed origins in addition to the handler's own, such as `https://www.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** The maximum duration of a conversation in seconds, whatever `conversation` requests; 600 if neither is set. */
  readonly maxCallDuration?: number | undefined;
  /** The maximum size of a request body, in bytes; 16,384 by default. */
  readonly maxBodyBytes?: number | undefined;
  /** The secret that signs handles; the API key by default. With a separate secret, handles survive a key change. */
  readonly secret?: string | undefined;
  /** Called with every failure; logs to the console by default. The reply does not wait for it. A `TavusServerError` never contains the key. */
  readonly onError?: ((error: unknown) => unknown) | undefined;
  /**
   * Called with what becomes of each request, for logs and metrics: `created`, `ended`, `refused`, `failed`. The reply does
   * not wait for it. By default, only a limit over all visitors that is reached is logged, once an hour.
   */
  readonly onEvent?: ((event: HandlerEvent) => unknown) | undefined;
}
