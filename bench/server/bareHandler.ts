/** Creates what one would write without this package: it counts, passes the request on, and returns what the page needs. */
export function bareHandler(baseUrl: string, limit: number): (request: Request) => Promise<Response> {
  const counts = new Map<string, number>();
  return async (request) => {
    await request.json();
    const visitor = request.headers.get('x-user') ?? '';
    const count = (counts.get(visitor) ?? 0) + 1;
    counts.set(visitor, count);
    if (count > limit) return Response.json({ error: 'rate-limited' }, { status: 429 });
    const response = await fetch(`${baseUrl}/v2/conversations`, {
      method: 'POST',
      headers: { 'x-api-key': 'key', 'content-type': 'application/json' },
      body: JSON.stringify({ pal_id: 'p1', properties: { max_call_duration: 600 } }),
      // Nobody would leave this out: without it, a slow Tavus ties up the server.
      signal: AbortSignal.timeout(15_000),
    });
    const { conversation_id, conversation_url } = await response.json();
    return Response.json(
      { conversationId: conversation_id, conversationUrl: conversation_url },
      { status: 201 },
    );
  };
}
