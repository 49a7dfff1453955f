import { TavusError } from '../../state/TavusError';
import { longestWaitMs } from '../startTimer';

/** One request of a page, never repeated by itself. */
export interface JsonRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: HeadersInit | undefined;
  readonly credentials?: RequestCredentials | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What came back; `json` is undefined when the body was empty or no JSON. */
export interface JsonReply {
  readonly ok: boolean;
  readonly status: number;
  readonly json: unknown;
}

/** Asks a server and reads its answer, whatever its status; a `TavusError` when there is none. */
export async function requestJson(url: string, request: JsonRequest): Promise<JsonReply> {
  const { method = 'POST', timeoutMs = 30_000, signal } = request;
  const timeout = AbortSignal.timeout(Math.min(timeoutMs, longestWaitMs));
  try {
    const response = await fetch(url, {
      method,
      headers: jsonHeaders(request),
      ...(request.credentials && { credentials: request.credentials }),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      signal: signal ? anySignal(signal, timeout) : timeout,
    });
    return { ok: response.ok, status: response.status, json: parseJson(await response.text()) };
  } catch (cause) {
    throw networkFailed(url, timeout.aborted ? 'did not answer in time' : 'could not be reached', cause);
  }
}

/** A request that outlives the page; nobody waits for the answer. Sent at once: a closing page has no later. */
export async function sendBeforeLeaving(url: string, request: JsonRequest): Promise<void> {
  await fetch(url, {
    method: 'POST',
    keepalive: true,
    headers: jsonHeaders(request),
    ...(request.credentials && { credentials: request.credentials }),
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}

/** Without a body, no content type: across origins that spares the question whether it may be sent. */
function jsonHeaders({ headers: given, body }: JsonRequest): Headers {
  const headers = new Headers(given);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return headers;
}

/** (`AbortSignal.any` is younger than the browsers we support.) */
function anySignal(...signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  }
  return controller.signal;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function networkFailed(url: string, what: string, cause: unknown): TavusError {
  return new TavusError('network-failed', `${url} ${what}.`, {
    hint: 'Check the connection; if other pages load, check the address, its CORS headers and connect-src of the Content-Security-Policy.',
    cause,
  });
}
