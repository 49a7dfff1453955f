import type { Route } from './guard/createRouter';
import type { LimitName } from './limits/createLimits';
import type { HandlerErrorCode } from './reply';
import type { TavusServerErrorCode } from './TavusServerError';

/** A conversation was created, and costs money from now on. */
export interface CreatedHandlerEvent {
  readonly type: 'created';
  /** The conversation's id. Whoever has it can find the room, unless that is private: keep logs with it to yourself. */
  readonly conversationId: string;
  /** The visitor, as `authorize` named them. */
  readonly visitor: string;
  /** How long the request took until now, in milliseconds. */
  readonly durationMs: number;
}

/** A conversation was ended: by its page, or because the visitor had gone before the reply. */
export interface EndedHandlerEvent {
  readonly type: 'ended';
  readonly conversationId: string;
  readonly reason: 'page' | 'visitor-gone';
  readonly durationMs: number;
}

/** Why a request was refused: by a check, by a limit, or because the visitor had already gone. */
export type HandlerRefusal =
  | LimitName
  | 'visitor-gone'
  | Extract<
      HandlerErrorCode,
      | 'not-found'
      | 'method-not-allowed'
      | 'origin-not-allowed'
      | 'not-authorized'
      | 'too-large'
      | 'invalid-request'
      | 'invalid-handle'
    >;

/** A request was refused, and cost nothing. */
export interface RefusedHandlerEvent {
  readonly type: 'refused';
  readonly reason: HandlerRefusal;
  /** The HTTP status of the reply. */
  readonly status: number;
  /** What the request asked for; undefined for a path that does not exist. */
  readonly route: Route | undefined;
  /** The visitor, if `authorize` has named them. */
  readonly visitor?: string | undefined;
  readonly durationMs: number;
}

/** A request failed. `onError` receives the error itself. */
export interface FailedHandlerEvent {
  readonly type: 'failed';
  /** What failed: a request to Tavus, the store of the limits (`store-failed`), or code of yours (`code-failed`). */
  readonly code: TavusServerErrorCode | 'store-failed' | 'code-failed';
  readonly status: number;
  readonly route: Route;
  readonly durationMs: number;
}

/**
 * What a handler has done with a request, for logs and metrics. It contains no key, handle, token or text from Tavus.
 *
 * @example
 * ```ts
 * import type { HandlerEvent } from 'tavus-react/server';
 *
 * export function onEvent(event: HandlerEvent): void {
 *   if (event.type === 'refused' && event.reason === 'total-limit') console.warn('Nobody gets in today.');
 * }
 * ```
 */
export type HandlerEvent = CreatedHandlerEvent | EndedHandlerEvent | RefusedHandlerEvent | FailedHandlerEvent;
