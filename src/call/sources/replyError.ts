import { readApiProblem } from '../../protocol/ApiProblem';
import { isJsonObject } from '../../protocol/WireFields';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';
import type { JsonReply } from './requestJson';

/** Converts a server's error reply to a `TavusError`, by its error code, or by its status if it has none. */
export function replyError({ status, json }: JsonReply): TavusError {
  const code = serverCode(json) ?? readApiProblem(status, json).code;
  const problem = problems.get(code) ?? general;
  return new TavusError(problem.code, problem.message, {
    hint: problem.hint,
    recoverable: problem.recoverable ?? true,
    cause: { status, reply: json },
  });
}

/** Returns the code of an error reply from `createTavusHandler` of `tavus-react/server`: `{ error: { code } }`. */
function serverCode(json: unknown): string | undefined {
  const error = isJsonObject(json) ? json.error : undefined;
  return isJsonObject(error) && typeof error.code === 'string' ? error.code : undefined;
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
