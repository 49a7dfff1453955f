/** Says which pages may ask: those of the same origin, and those listed. */
export function isAllowedOrigin(request: Request, allowedOrigins: ReadonlySet<string>): boolean {
  const origin = request.headers.get('origin');
  // Browsers send an origin with every POST; what has none is no page, and `null` is a page that hides its own.
  if (!origin || origin === 'null') return false;
  return allowedOrigins.has(origin) || isSameOrigin(request, origin);
}

function isSameOrigin(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  // Older browsers do not say. Behind a proxy the request's own URL may name the inner host: the headers tell more,
  // and no page can set them for another origin without being asked back first (CORS), which is refused.
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  return host !== undefined && hostsOf(request)[0] === host;
}

/** By which names the server was addressed, the outermost first. */
export function hostsOf(request: Request): string[] {
  const { headers } = request;
  const named = [headers.get('x-forwarded-host')?.split(',')[0]?.trim(), headers.get('host')];
  return [...named.filter((host): host is string => Boolean(host)), new URL(request.url).host];
}

/** The list as a set, or an error for what is no origin: it would never match, or be taken for a wildcard. */
export function originSet(allowedOrigins: readonly string[] = []): ReadonlySet<string> {
  for (const origin of allowedOrigins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new TypeError(
      `Tavus: allowedOrigins has ${JSON.stringify(origin)}, which is no origin. Write each as https://www.example.com, without a path; there is no wildcard, since whoever may ask spends your credits.`,
    );
  }
  return new Set(allowedOrigins);
}
