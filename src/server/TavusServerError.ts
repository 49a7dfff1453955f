import type { ApiProblemCode } from '../protocol/ApiProblem';

/** What went wrong on the server, for code to act on. */
export type TavusServerErrorCode = ApiProblemCode | 'timeout' | 'missing-api-key' | 'invalid-webhook';

/**
 * An error of `tavus-react/server`: what happened (`message`), how to mend it (`hint`), and the HTTP `status` that said
 * so, if one did. Safe to log: it holds neither the API key nor anything Tavus wrote, unless you ask for
 * `upstreamMessage`.
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
  /** What went wrong, for code to act on. */
  readonly code: TavusServerErrorCode;
  /** How to mend it. */
  readonly hint: string;
  /** The HTTP status of Tavus's reply, if there was one. */
  readonly status: number | undefined;
  // Private, so that no console and no JSON shows it unasked: it may quote what was sent.
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

  /** What Tavus itself said, such as which field it did not like. For your eyes, not for a visitor's. */
  get upstreamMessage(): string | undefined {
    return this.#upstreamMessage;
  }
}
