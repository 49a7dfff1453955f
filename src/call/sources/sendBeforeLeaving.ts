import { type JsonRequest, jsonHeaders } from './requestJson';

/** Sends a request that outlives the page, and ignores the reply. Sent synchronously, because the page may be closing. */
export async function sendBeforeLeaving(url: string, request: JsonRequest): Promise<void> {
  await fetch(url, {
    method: 'POST',
    keepalive: true,
    headers: jsonHeaders(request),
    ...(request.credentials && { credentials: request.credentials }),
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}
