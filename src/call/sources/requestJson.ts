import { TavusError } from '../../state/TavusError';
import { longestWaitMs } from '../startTimer';
import { type JsonReply, readReply } from './readReply';

/** One request from a page; it is never retried. */
export interface JsonRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: HeadersInit | undefined;
  readonly credentials?: RequestCredentials | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request and reads the reply, whatever its status; throws a `TavusError` if there is no reply. */
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
    return await readReply(response);
  } catch (cause) {
    throw networkFailed(url, timeout.aborted ? 'did not respond in time' : 'could not be reached', cause);
  }
}

/** Sets a content type only if there is a body: without one, a cross-origin request needs no preflight. */
export function jsonHeaders({ headers: given, body }: JsonRequest): Headers {
  const headers = new Headers(given);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return headers;
}

/** Aborts when any of the signals does. (`AbortSignal.any` is newer than the browsers we support.) */
function anySignal(...signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  }
  return controller.signal;
}

function networkFailed(url: string, what: string, cause: unknown): TavusError {
  return new TavusError('network-failed', `${url} ${what}.`, {
    hint: 'Check the connection. If other pages load, check the address, its CORS headers and connect-src in the Content-Security-Policy.',
    cause,
  });
}
