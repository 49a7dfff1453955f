/** The kind of error, for code to act on. */
export type TavusErrorCode =
  | 'no-source'
  | 'invalid-url'
  | 'create-failed'
  | 'create-timeout'
  | 'network-failed'
  | 'not-authorized'
  | 'concurrency-limit'
  | 'rate-limited'
  | 'out-of-credits'
  | 'unavailable'
  | 'deployment-not-found'
  | 'password-required'
  | 'wrong-password'
  | 'captcha-required'
  | 'captcha-failed'
  | 'join-failed'
  | 'join-timeout'
  | 'room-not-found'
  | 'not-allowed'
  | 'room-full'
  | 'expired'
  | 'ejected'
  | 'load-failed'
  | 'call-instance-exists'
  | 'unsupported-browser'
  | 'pal-timeout'
  | 'pal-failed'
  | 'call-failed'
  | 'not-connected'
  | 'message-too-large'
  | 'invalid-interaction'
  | 'audio-failed'
  | 'missing-provider'
  | 'invalid-tool-arguments'
  | 'tool-timeout'
  | 'tool-failed';

/**
 * An error of this library: what happened and why (`message`), how to fix it (`hint`), whether a retry can help
 * (`recoverable`), and the underlying error (`cause`).
 *
 * @example
 * ```ts
 * import { TavusError } from 'tavus-react';
 *
 * export function explain(error: unknown): string {
 *   return error instanceof TavusError ? `${error.message} ${error.hint}` : 'Something else went wrong.';
 * }
 * ```
 */
export class TavusError extends Error {
  override readonly name = 'TavusError';
  /** The kind of error, for code to act on. */
  readonly code: TavusErrorCode;
  /** How to fix the problem. */
  readonly hint: string;
  /** True if a retry can help. */
  readonly recoverable: boolean;

  constructor(
    code: TavusErrorCode,
    message: string,
    options: { readonly hint: string; readonly recoverable?: boolean; readonly cause?: unknown },
  ) {
    super(`Tavus: ${message}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.recoverable = options.recoverable ?? true;
  }
}
