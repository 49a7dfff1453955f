import type { LimitReached } from './limits/createLimits';
import { StoreFailure } from './limits/StoreFailure';
import { TavusServerError, type TavusServerErrorCode } from './TavusServerError';

/** The error code that a page receives instead of a conversation: enough to act on, without internal details. */
export type HandlerErrorCode =
  | 'not-found'
  | 'method-not-allowed'
  | 'origin-not-allowed'
  | 'not-authorized'
  | 'too-large'
  | 'invalid-request'
  | 'invalid-handle'
  | 'rate-limited'
  | 'concurrency-limit'
  | 'unavailable'
  | 'visitor-gone'
  | 'out-of-credits'
  | 'server-misconfigured'
  | 'upstream'
  | 'timeout';

const errors: Readonly<Record<HandlerErrorCode, { readonly status: number; readonly message: string }>> = {
  'not-found': {
    status: 404,
    message: 'Nothing is here. If the handler is mounted at another path than /api/tavus, pass it as `path`.',
  },
  'method-not-allowed': { status: 405, message: 'Only POST is supported.' },
  'origin-not-allowed': { status: 403, message: 'Requests from this origin are not allowed.' },
  'not-authorized': { status: 401, message: 'You are not authorized to start a conversation.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  'invalid-request': { status: 400, message: 'The request could not be read. It must be JSON.' },
  'invalid-handle': { status: 403, message: 'The conversation handle is not valid.' },
  'rate-limited': { status: 429, message: 'Too many requests. Try again later.' },
  'concurrency-limit': {
    status: 503,
    message: 'Too many conversations are in progress. Try again in a moment.',
  },
  // The status that nginx logs for this. No one receives it.
  'visitor-gone': { status: 499, message: 'The visitor has gone.' },
  unavailable: { status: 503, message: 'Conversations are not available at the moment.' },
  'out-of-credits': { status: 503, message: 'Conversations are not available at the moment.' },
  'server-misconfigured': { status: 500, message: 'The server is misconfigured. See its log for details.' },
  upstream: { status: 502, message: 'The conversation could not be created.' },
  timeout: { status: 504, message: 'Creating the conversation took too long.' },
};

/** Creates a JSON response that caches do not store and browsers do not interpret as anything else. */
export function reply(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

/** Creates a refusal from its code. */
export function refuse(code: HandlerErrorCode, headers: Record<string, string> = {}): Response {
  const { status, message } = errors[code];
  return reply(status, { error: { code, message } }, headers);
}

/** Creates the refusal for a limit that was reached. It does not reveal how many visitors there are, only how long to wait. */
export function refuseFor({ limit, waitMs }: LimitReached): Response {
  // A place becomes free whenever a conversation ends, so waiting for the longest one to be over would be too long.
  if (limit === 'max-concurrent') return refuse('concurrency-limit', { 'retry-after': '30' });
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return refuse('rate-limited', Number.isFinite(seconds) ? { 'retry-after': String(seconds) } : {});
}

/** Creates the refusal for a failure. A configuration error reveals no details to strangers. */
export function refusalOf(error: unknown): Response {
  if (error instanceof StoreFailure) return refuse('unavailable');
  const code = error instanceof TavusServerError ? codes[error.code] : 'server-misconfigured';
  return refuse(code, code === 'concurrency-limit' ? { 'retry-after': '30' } : {});
}

const codes: Readonly<Record<TavusServerErrorCode, HandlerErrorCode>> = {
  unauthorized: 'server-misconfigured',
  'missing-api-key': 'server-misconfigured',
  'invalid-request': 'server-misconfigured',
  'invalid-webhook': 'server-misconfigured',
  'not-found': 'server-misconfigured',
  'out-of-credits': 'out-of-credits',
  'concurrency-limit': 'concurrency-limit',
  'rate-limited': 'rate-limited',
  upstream: 'upstream',
  timeout: 'timeout',
};
