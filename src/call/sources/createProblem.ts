import { readApiProblem } from '../../protocol/ApiProblem';
import { isJsonObject } from '../../protocol/WireFields';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';
import type { JsonReply } from './requestJson';

/** Why a server would not create a conversation, by the code it gave, or by its status if it gave none. */
export function createProblem({ status, json }: JsonReply): TavusError {
  const code = serverCode(json) ?? readApiProblem(status, json).code;
  const problem = problems.get(code) ?? general;
  return new TavusError(problem.code, problem.message, {
    hint: problem.hint,
    recoverable: problem.recoverable ?? true,
    cause: { status, reply: json },
  });
}

/** `createTavusHandler` of `tavus-react/server` says `{ error: { code } }`. */
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
  hint: "The cause has the server's reply, and the server's log says more.",
};

const notAuthorized: Problem = {
  code: 'not-authorized',
  message: 'The server will not give this visitor a conversation.',
  hint: "Sign in, or check the server's authorize and what fromServer sends: headers, credentials.",
};

const problems: ReadonlyMap<string, Problem> = new Map([
  ['unauthorized', notAuthorized],
  ['not-authorized', notAuthorized],
  [
    'origin-not-allowed',
    {
      code: 'not-authorized',
      message: 'The server takes no requests from this page.',
      hint: "Add the page's origin to the server's allowedOrigins.",
      recoverable: false,
    },
  ],
  [
    'concurrency-limit',
    {
      code: 'concurrency-limit',
      message: 'As many conversations as the account allows are going on.',
      hint: 'Try again when one has ended, or raise the limit in the Tavus dashboard.',
    },
  ],
  [
    'rate-limited',
    {
      code: 'rate-limited',
      message: 'There were too many conversations in a short time.',
      hint: "Wait a little; the server's rateLimit says how many there may be.",
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
      message: 'There is nothing at this address.',
      hint: 'Check the address, and that the handler is mounted there and for everything below it.',
    },
  ],
]);
