import { TavusServerError, type TavusServerErrorCode } from './TavusServerError';

/** What a page is told when it gets no conversation: enough to act on, and nothing of the inside. */
export type HandlerErrorCode =
  | 'method-not-allowed'
  | 'origin-not-allowed'
  | 'not-authorized'
  | 'too-large'
  | 'invalid-request'
  | 'invalid-handle'
  | 'rate-limited'
  | 'concurrency-limit'
  | 'out-of-credits'
  | 'server-misconfigured'
  | 'upstream'
  | 'timeout';

const errors: Readonly<Record<HandlerErrorCode, { readonly status: number; readonly message: string }>> = {
  'method-not-allowed': { status: 405, message: 'Only POST is understood here.' },
  'origin-not-allowed': { status: 403, message: 'This page may not ask for conversations.' },
  'not-authorized': { status: 401, message: 'You may not have a conversation.' },
  'too-large': { status: 413, message: 'The request is too large.' },
  'invalid-request': { status: 400, message: 'The request could not be read: it must be JSON.' },
  'invalid-handle': { status: 403, message: 'This is not the handle of a conversation from here.' },
  'rate-limited': { status: 429, message: 'There were too many requests. Wait a little.' },
  'concurrency-limit': { status: 503, message: 'All lines are busy. Try again in a moment.' },
  'out-of-credits': { status: 503, message: 'No conversations can be had at the moment.' },
  'server-misconfigured': { status: 500, message: 'The server is not set up right; its log says more.' },
  upstream: { status: 502, message: 'The conversation could not be created.' },
  timeout: { status: 504, message: 'Creating the conversation took too long.' },
};

/** A reply that no cache keeps and no browser takes for anything but JSON. */
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

/** A refusal by its code. */
export function refuse(code: HandlerErrorCode, headers: Record<string, string> = {}): Response {
  const { status, message } = errors[code];
  return reply(status, { error: { code, message } }, headers);
}

/** The refusal for a failure: a fault of the set-up tells a stranger nothing of what it is. */
export function refusalOf(error: unknown): Response {
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
