import type { ConversationRequest } from '../protocol/ConversationRequest';
import type { TavusClientOptions } from './createTavusClient';
import type { RateLimit } from './RateLimit';

/** A request of a page, with its JSON body, which has been read already. */
export interface HandlerContext {
  /** Its headers and its URL; its body has been read. */
  readonly request: Request;
  /** What the page sent: anything at all. Never trust it, check it. */
  readonly body: unknown;
}

/** Who asks. Conversations are counted for each `visitor`: a user id, a session id, an address. */
export interface Visitor {
  /** The same for the same visitor, and no other. */
  readonly visitor: string;
}

/** A value, at once or later. */
export type OrPromise<Value> = Value | Promise<Value>;

/** What a handler of conversations needs to know. */
export interface TavusHandlerOptions extends TavusClientOptions {
  /** The conversation to create: the same for everybody, or made for who asks and what was sent. */
  readonly conversation:
    | ConversationRequest
    | ((context: HandlerContext & Visitor) => OrPromise<ConversationRequest>);
  /**
   * Decides who may have a conversation, since each costs money: returns who it is, nothing for a refusal, or a
   * `Response` of its own. `'local-only'` lets everybody in who asks this machine by a local name: for trying out.
   */
  readonly authorize:
    | 'local-only'
    | ((context: HandlerContext) => OrPromise<Visitor | Response | false | null | undefined>);
  /** 10 conversations an hour for each visitor unless told; `false` for no limit. */
  readonly rateLimit?: RateLimit | false | undefined;
  /** Origins that may ask beside the handler's own, such as `https://www.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** The most seconds that a conversation may last, whatever `conversation` says; 600 if neither says. */
  readonly maxCallDuration?: number | undefined;
  /** The largest body taken from a page, in bytes; 16,384 unless told. */
  readonly maxBodyBytes?: number | undefined;
  /** Signs the handles; the API key unless told. With one of its own, handles outlive a change of the key. */
  readonly secret?: string | undefined;
  /** Hears of every failure, none of which hold the key; unless told, they are written to the console. */
  readonly onError?: ((error: unknown) => void) | undefined;
}
