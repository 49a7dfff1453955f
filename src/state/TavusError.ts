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
  | 'media-refused'
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
  | 'tool-failed'
  | 'canvas-config'
  | 'canvas-frame'
  | 'canvas-post'
  | 'canvas-callback';

/**
 * An error of this library, or of a source of yours: what happened and why (`message`), how to fix it (`hint`), whether a
 * retry can help (`recoverable`), and the underlying error (`cause`). All of these are for developers. Visitors see the
 * `text`, or the label for the `code` if there is none.
 *
 * @example
 * ```ts
 * import { TavusError } from 'tavus-react';
 *
 * export function explain(error: unknown): string {
 *   return error instanceof TavusError ? `${error.message} ${error.hint}` : 'Something else went wrong.';
 * }
 *
 * export const tooSoon = new TavusError('rate-limited', 'The shop allows one conversation per minute.', {
 *   hint: 'The limit is in the settings of the shop.',
 *   text: 'Please wait 12 seconds.',
 * });
 * ```
 */
export class TavusError extends Error {
  /** Always `TavusError`: on the prototype, because browsers print the name that an error has when it is constructed. */
  override get name(): 'TavusError' {
    return 'TavusError';
  }
  /** The kind of error, for code to act on. */
  readonly code: TavusErrorCode;
  /** How to fix the problem. */
  readonly hint: string;
  /** What to show to the visitor, as plain text, in place of the label for the code. */
  readonly text?: string | undefined;
  /** True if a retry can help. */
  readonly recoverable: boolean;

  constructor(
    code: TavusErrorCode,
    message: string,
    options: {
      readonly hint: string;
      readonly text?: string | undefined;
      readonly recoverable?: boolean;
      readonly cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.text = options.text || undefined;
    this.recoverable = options.recoverable ?? true;
  }
}
