import { type ApiProblemCode, readApiProblem } from '../protocol/ApiProblem';
import type { JsonObject } from '../protocol/TavusEvent';
import { readText } from './readText';
import { TavusServerError } from './TavusServerError';

/** How the API is reached. */
export interface TavusConnection {
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number;
}

const maxReplyBytes = 4 * 1024 * 1024;

/** One request to the API, never repeated: its JSON reply, undefined if that is empty, or a `TavusServerError`. */
export async function requestTavus(
  connection: TavusConnection,
  method: 'GET' | 'POST',
  path: string,
  body?: JsonObject,
): Promise<unknown> {
  const response = await send(connection, method, path, body);
  const reply = await readText(response.body, { maxBytes: maxReplyBytes, timeoutMs: connection.timeoutMs });
  const json = reply.problem ? undefined : parseJson(reply.text);
  // A redirect is no success either: following it would carry the key to whoever it names.
  if (!response.ok) throw refused(response.status, json);
  if (reply.problem) throw reply.problem === 'too-slow' ? timedOut() : unreachable('its reply broke off');
  if (reply.text.trim() !== '' && json === undefined) throw unreachable('its reply was not JSON');
  return json;
}

async function send(
  { apiKey, baseUrl, fetch = globalThis.fetch, timeoutMs }: TavusConnection,
  method: string,
  path: string,
  body: JsonObject | undefined,
): Promise<Response> {
  const headers = { 'x-api-key': checkedKey(apiKey), accept: 'application/json' };
  try {
    return await fetch(`${baseUrl}${path}`, {
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'TimeoutError') throw timedOut();
    throw unreachable('the connection failed');
  }
}

/** A key with a line break in it would be an error that quotes the key. */
function checkedKey(apiKey: string | undefined): string {
  const key = apiKey?.trim() ?? '';
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new TavusServerError('missing-api-key', key ? 'The API key is malformed.' : 'There is no API key.', {
    hint: 'Set TAVUS_API_KEY in the environment of the server, and pass it as apiKey.',
  });
}

function refused(status: number, reply: unknown): TavusServerError {
  const { code, words } = readApiProblem(status, reply);
  const { message, hint } = explanations[code];
  return new TavusServerError(code, `${message} (HTTP ${status})`, { hint, status, upstreamMessage: words });
}

function timedOut(): TavusServerError {
  return new TavusServerError('timeout', 'The API did not answer in time.', {
    hint: 'It may have done what was asked all the same, so a create is not repeated. Raise timeoutMs if it is often slow.',
  });
}

function unreachable(what: string): TavusServerError {
  return new TavusServerError('upstream', `The API could not be used: ${what}.`, {
    hint: "Check the server's network, baseUrl, and the status page of Tavus.",
  });
}

const explanations: Readonly<Record<ApiProblemCode, { readonly message: string; readonly hint: string }>> = {
  unauthorized: {
    message: 'The API key was refused.',
    hint: 'Check TAVUS_API_KEY against the keys in the Tavus dashboard.',
  },
  'out-of-credits': {
    message: 'The account has no credits left.',
    hint: 'Add credits or change the plan in the Tavus dashboard.',
  },
  'not-found': { message: 'There is no such thing.', hint: 'Check the ids: PAL, face, conversation.' },
  'concurrency-limit': {
    message: 'The account has as many conversations at once as it may.',
    hint: 'End some, wait until they end, or raise the limit in the Tavus dashboard.',
  },
  'rate-limited': { message: 'The API got too many requests.', hint: 'Wait a little before the next one.' },
  'invalid-request': {
    message: 'The API did not like the request.',
    hint: "The error's upstreamMessage has its words; check the fields of the conversation.",
  },
  upstream: { message: 'The API failed.', hint: 'Try again later; see the status page of Tavus.' },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
