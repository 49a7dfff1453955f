import type { EndpointReply } from './CanvasEndpoint';

/** Returns a reply as `fetch` does. */
export function asResponse({ status, body, retryAfter }: EndpointReply): Response {
  const text = JSON.stringify(body);
  const headers = new Map(retryAfter === undefined ? [] : [['retry-after', `${retryAfter}`]]);
  if (typeof Response !== 'undefined')
    return new Response(text, { status, headers: Object.fromEntries(headers) });
  // jsdom has no `Response`. This has what is read of one.
  const response = {
    ok: status === 200,
    status,
    headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null },
    text: async () => text,
    json: async () => JSON.parse(text),
  };
  return response as unknown as Response;
}
