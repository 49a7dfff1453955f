import { readApiProblem } from '../../protocol/ApiProblem';
import type { JsonObject } from '../../protocol/TavusEvent';
import { isJsonObject } from '../../protocol/wire/JsonObject';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';
import type { JsonReply } from './readReply';

/**
 * Converts a server's error reply to a `TavusError`: by its error code, by what it says, or by its status. Its
 * `error.text` is meant for the visitor. No other part of a reply is: it may quote the API or the server's insides.
 */
export function replyError(reply: JsonReply): TavusError {
  const { status, retryAfter } = reply;
  const { code, message, hint, recoverable } = problemIn(reply) ?? general;
  return new TavusError(code, message, {
    hint: retryAfter === undefined ? hint : `${hint} The server asks to wait ${retryAfter} seconds.`,
    text: textIn(reply.json),
    recoverable: recoverable ?? true,
    cause: { status, reply: contentOf(reply), ...(retryAfter !== undefined && { retryAfter }) },
  });
}

/** Returns the known problem that a reply names, if there is one. */
function problemIn(reply: JsonReply): Problem | undefined {
  const code = errorIn(reply.json).code;
  const named = typeof code === 'string' ? problems.get(code) : undefined;
  return named ?? problems.get(readApiProblem(reply.status, contentOf(reply)).code);
}

function textIn(json: unknown): string | undefined {
  const { text } = errorIn(json);
  return typeof text === 'string' ? text.slice(0, 500) : undefined;
}

/** Returns the `error` of an error reply, whose shape is that of `createTavusHandler`: `{ error: { code, text? } }`. */
function errorIn(json: unknown): JsonObject {
  const error = isJsonObject(json) ? json.error : undefined;
  return isJsonObject(error) ? error : {};
}

function contentOf({ json, text }: JsonReply): unknown {
  return json === undefined ? text.slice(0, 1000) : json;
}

interface Problem {
  readonly code: TavusErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly recoverable?: boolean;
}

const general: Problem = {
  code: 'create-failed',
  message: 'The conversation could not be created.',
  hint: "The cause contains the server's reply. See the server's log for details.",
};

const notAuthorized: Problem = {
  code: 'not-authorized',
  message: 'The server did not authorize this visitor.',
  hint: "Sign in, or check the server's authorize option and the headers and credentials that fromServer sends.",
};

const problems: ReadonlyMap<string, Problem> = new Map([
  ['unauthorized', notAuthorized],
  ['not-authorized', notAuthorized],
  [
    'origin-not-allowed',
    {
      code: 'not-authorized',
      message: "The server does not accept requests from this page's origin.",
      hint: "Add the page's origin to the server's allowedOrigins.",
      recoverable: false,
    },
  ],
  [
    'concurrency-limit',
    {
      code: 'concurrency-limit',
      message: 'The account has reached its limit of concurrent conversations.',
      hint: 'Try again when one has ended, or raise the limit in the Tavus dashboard.',
    },
  ],
  [
    'rate-limited',
    {
      code: 'rate-limited',
      message: 'Too many conversations were requested in a short time.',
      hint: "Wait before trying again. The server's rateLimit option sets the limit.",
    },
  ],
  [
    'out-of-credits',
    {
      code: 'out-of-credits',
      message: 'The account has no credits left.',
      hint: 'Add credits in the Tavus dashboard.',
    },
  ],
  [
    'not-found',
    {
      code: 'create-failed',
      message: 'Nothing was found at this address.',
      hint: 'Check the address, and that the handler is mounted there and on all paths below it.',
    },
  ],
]);
