/** Returns the headers that allow a page on another origin to read the reply. */
export function corsHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    // Without this, the page does not see how long it has to wait.
    'access-control-expose-headers': 'retry-after',
    vary: 'origin',
  };
}

/** Returns the response to a CORS preflight, without the headers of `corsHeaders`. */
export function preflight(request: Request): Response {
  const asked = request.headers.get('access-control-request-headers') ?? 'content-type';
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': /^[\w\-, ]{1,500}$/.test(asked) ? asked : 'content-type',
      'access-control-max-age': '600',
    },
  });
}
