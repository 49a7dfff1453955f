import type { TavusServerErrorCode } from './TavusServerError';

/** A conversation was created, and costs money from now on. */
export interface CreatedHandlerEvent {
  readonly type: 'created';
  /** The conversation's id. Anyone who has it can find the room, unless the room is private, so do not publish it. */
  readonly conversationId: string;
  /** The visitor, as `authorize` named them. */
  readonly visitor: string;
  /** How long the request took until now, in milliseconds. */
  readonly durationMs: number;
}

/** A conversation was ended: by its page, or because the visitor had gone before the reply. */
export interface EndedHandlerEvent {
  readonly type: 'ended';
  /** The conversation's id. */
  readonly conversationId: string;
  /** Who ended it. */
  readonly reason: 'page' | 'visitor-gone';
  /** How long the request took until now, in milliseconds. */
  readonly durationMs: number;
}

/** Why a request was refused: by a check, by a limit, or because the visitor had already gone. */
export type HandlerRefusal =
  | 'not-found'
  | 'origin-not-allowed'
  | 'method-not-allowed'
  | 'too-large'
  | 'invalid-request'
  | 'not-authorized'
  | 'visitor-limit'
  | 'total-limit'
  | 'max-concurrent'
  | 'invalid-handle'
  | 'end-limit'
  | 'visitor-gone';

/** A request was refused, and cost nothing. */
export interface RefusedHandlerEvent {
  readonly type: 'refused';
  /** Why it was refused. */
  readonly reason: HandlerRefusal;
  /** The HTTP status of the reply. */
  readonly status: number;
  /** What the request asked for; undefined for a path that does not exist. */
  readonly route: 'create' | 'end' | undefined;
  /** The visitor, if `authorize` has named them. */
  readonly visitor?: string | undefined;
  /** How long the request took, in milliseconds. */
  readonly durationMs: number;
}

/** A request failed. `onError` receives the error itself. */
export interface FailedHandlerEvent {
  readonly type: 'failed';
  /** What failed: a request to Tavus, the store of the limits (`store-failed`), or code of yours (`code-failed`). */
  readonly code: TavusServerErrorCode | 'store-failed' | 'code-failed';
  /** The HTTP status of the reply. */
  readonly status: number;
  /** What the request asked for. */
  readonly route: 'create' | 'end';
  /** How long the request took, in milliseconds. */
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
