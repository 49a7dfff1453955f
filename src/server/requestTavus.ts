import { type ApiProblemCode, readApiProblem } from '../protocol/ApiProblem';
import type { JsonObject } from '../protocol/TavusEvent';
import { readText } from './guard/readText';
import { timeoutSignal } from './guard/timeoutSignal';
import { within } from './guard/within';
import { TavusServerError } from './TavusServerError';

/** How to connect to the API. */
export interface TavusConnection {
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number;
}

const maxReplyBytes = 4 * 1024 * 1024;

/**
 * Sends one request to the API, without retries. Returns the JSON reply, or undefined if it is empty. `onLost` receives the
 * text of a successful reply that cannot be used: it was cut off, is not JSON, or arrived after the timeout from a `fetch` that
 * ignores its signal.
 */
export async function requestTavus(
  connection: TavusConnection,
  method: 'GET' | 'POST',
  path: string,
  body?: JsonObject,
  onLost: (text: string) => Promise<void> = async () => undefined,
): Promise<unknown> {
  const timeout = timeoutSignal(connection.timeoutMs);
  try {
    return await ask(connection, method, path, body, onLost, timeout.signal);
  } finally {
    timeout.stop();
  }
}

async function ask(
  connection: TavusConnection,
  method: string,
  path: string,
  body: JsonObject | undefined,
  onLost: (text: string) => Promise<void>,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await send(connection, method, path, body, onLost, signal);
  const reply = await readText(response, { maxBytes: maxReplyBytes, timeoutMs: connection.timeoutMs });
  const json = reply.problem ? undefined : parseJson(reply.text);
  // A redirect is not a success either: following it would send the key to whatever host it names.
  if (!response.ok) throw refused(response.status, json ?? (reply.problem ? undefined : reply.text));
  if (json !== undefined || (!reply.problem && reply.text.trim() === '')) return json;
  await onLost(reply.text);
  if (reply.problem === 'too-slow') throw timedOut();
  throw unreachable(reply.problem ? 'its reply was cut off' : 'its reply was not JSON');
}

async function send(
  { apiKey, baseUrl, fetch = globalThis.fetch, timeoutMs }: TavusConnection,
  method: string,
  path: string,
  body: JsonObject | undefined,
  onLost: (text: string) => Promise<void>,
  signal: AbortSignal,
): Promise<Response> {
  const headers = { 'x-api-key': checkedKey(apiKey), accept: 'application/json' };
  // In a function of its own, because a replacement for `fetch` may throw before it returns a promise.
  const asking = (async () =>
    fetch(`${baseUrl}${path}`, {
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal,
    }))();
  try {
    // A replacement may ignore the signal.
    const response = await within(timeoutMs, () => asking, timedOut);
    if (typeof response?.status === 'number') return response;
  } catch (cause) {
    asking.then((late) => lose(late, timeoutMs, onLost)).catch(() => undefined);
    if (cause instanceof TavusServerError) throw cause;
    if (cause instanceof Error && cause.name === 'TimeoutError') throw timedOut();
    throw unreachable('the connection failed');
  }
  throw unreachable('fetch returned no response');
}

async function lose(
  late: Response,
  timeoutMs: number,
  onLost: (text: string) => Promise<void>,
): Promise<void> {
  const { text } = await readText(late, { maxBytes: maxReplyBytes, timeoutMs });
  if (late.ok) await onLost(text);
}

/** Returns the trimmed key. A key with a line break inside would make `fetch` throw an error that quotes the key. */
function checkedKey(apiKey: string | undefined): string {
  const key = apiKey?.trim() ?? '';
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new TavusServerError(
    'missing-api-key',
    key ? 'The API key is malformed.' : 'The API key is missing.',
    {
      hint: "Set TAVUS_API_KEY in the server's environment, and pass it as apiKey.",
    },
  );
}

function refused(status: number, reply: unknown): TavusServerError {
  const { code, words } = readApiProblem(status, reply);
  const { message, hint } = explanations[code];
  return new TavusServerError(code, `${message} (HTTP ${status})`, { hint, status, upstreamMessage: words });
}

function timedOut(): TavusServerError {
  return new TavusServerError('timeout', 'The API did not respond in time.', {
    hint: 'The request may still have succeeded, so a create is not retried. Raise timeoutMs if the API is often slow.',
  });
}

function unreachable(what: string): TavusServerError {
  return new TavusServerError('upstream', `The API request failed: ${what}.`, {
    hint: "Check the server's network, baseUrl and the Tavus status page.",
  });
}

const explanations: Readonly<Record<ApiProblemCode, { readonly message: string; readonly hint: string }>> = {
  unauthorized: {
    message: 'The API key was rejected.',
    hint: 'Check TAVUS_API_KEY against the keys in the Tavus dashboard.',
  },
  'out-of-credits': {
    message: 'The account has no credits left.',
    hint: 'Add credits or change the plan in the Tavus dashboard.',
  },
  'not-found': {
    message: 'The requested resource does not exist.',
    hint: 'Check the ids of the PAL, the face and the conversation.',
  },
  'concurrency-limit': {
    message: 'The account has reached its limit of concurrent conversations.',
    hint: 'End some, wait for them to end, or raise the limit in the Tavus dashboard.',
  },
  'rate-limited': {
    message: 'The API received too many requests.',
    hint: 'Wait before sending the next one.',
  },
  'invalid-request': {
    message: 'The API rejected the request.',
    hint: "Check the fields of the conversation. The error's upstreamMessage has the API's explanation.",
  },
  upstream: { message: 'The API failed.', hint: 'Try again later, and check the Tavus status page.' },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
