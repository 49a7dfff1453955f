import type { ApiProblemCode } from '../protocol/ApiProblem';

/** The code of a server error, for programs to check. */
export type TavusServerErrorCode = ApiProblemCode | 'timeout' | 'missing-api-key' | 'invalid-webhook';

/**
 * An error of `tavus-react/server`: what happened (`message`), how to fix it (`hint`), and the HTTP `status`, if there is
 * one. Safe to log: it contains neither the API key nor any text from Tavus, unless you read `upstreamMessage`.
 *
 * @example
 * ```ts
 * import { createTavusClient, TavusServerError } from 'tavus-react/server';
 *
 * const client = createTavusClient({ apiKey: process.env.TAVUS_API_KEY });
 * await client.createConversation({ palId: 'p123' }).catch((error: unknown) => {
 *   if (error instanceof TavusServerError && error.code === 'concurrency-limit') return undefined;
 *   throw error;
 * });
 * ```
 */
export class TavusServerError extends Error {
  override readonly name = 'TavusServerError';
  /** What went wrong, for programs to check. */
  readonly code: TavusServerErrorCode;
  /** How to fix it. */
  readonly hint: string;
  /** The HTTP status of Tavus's reply, or for `invalid-webhook` the status to reply with. */
  readonly status: number | undefined;
  // Private, so that consoles and JSON do not show it by default: it may quote the request.
  readonly #upstreamMessage: string | undefined;

  constructor(
    code: TavusServerErrorCode,
    message: string,
    options: {
      readonly hint: string;
      readonly status?: number | undefined;
      readonly upstreamMessage?: string | undefined;
    },
  ) {
    super(`Tavus: ${message}`);
    this.code = code;
    this.hint = options.hint;
    this.status = options.status;
    this.#upstreamMessage = options.upstreamMessage;
  }

  /** Tavus's own error text, such as which field is invalid. For developers, not for visitors. */
  get upstreamMessage(): string | undefined {
    return this.#upstreamMessage;
  }
}
