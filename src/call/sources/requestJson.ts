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
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  let isLate = false;
  // Not `AbortSignal.timeout` and `AbortSignal.any`, which are newer than the browsers we support.
  const timer = setTimeout(
    () => {
      isLate = true;
      abort();
    },
    Math.min(timeoutMs, longestWaitMs),
  );
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const response = await fetch(url, {
      method,
      headers: jsonHeaders(request),
      ...(request.credentials && { credentials: request.credentials }),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      signal: controller.signal,
    });
    return await readReply(response);
  } catch (cause) {
    throw networkFailed(url, isLate ? 'did not respond in time' : 'could not be reached', cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Sets a content type only if there is a body: without one, a cross-origin request needs no preflight. */
export function jsonHeaders({ headers: given, body }: JsonRequest): Headers {
  const headers = new Headers(given);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return headers;
}

function networkFailed(url: string, what: string, cause: unknown): TavusError {
  return new TavusError('network-failed', `${url} ${what}.`, {
    hint: 'Check the connection. If other pages load, check the address, its CORS headers and connect-src in the Content-Security-Policy.',
    cause,
  });
}
