import { isSecureHost } from './isSecureHost';

/** Returns whether the request's origin is allowed: the same origin, or one in the list. */
export function isAllowedOrigin(request: Request, allowedOrigins: ReadonlySet<string>): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  // Browsers send an origin with every POST of a page. Without one, only their own word counts, which no page can forge.
  if (!origin) return site === 'same-origin' || site === 'none';
  // A hidden origin.
  if (origin === 'null') return false;
  return allowedOrigins.has(origin) || isSameOrigin(request, origin);
}

function isSameOrigin(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  // Older browsers do not send it. Behind a proxy, the request's URL may name the internal host, so the headers come
  // first; a page on another origin can only set them after a CORS preflight, which is refused.
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  // Anybody on the way to a page without TLS can change it, so it is not the same origin as the server with TLS.
  if (protocol === 'http:' && isSecureHost(request)) return false;
  return hostsOf(request)[0] === host;
}

/** Returns the host names under which the server was addressed, the outermost first. */
export function hostsOf(request: Request): string[] {
  const { headers } = request;
  const named = [headers.get('x-forwarded-host')?.split(',')[0]?.trim(), headers.get('host')];
  return [...named.filter((host): host is string => Boolean(host)), new URL(request.url).host];
}

/** Converts the list to a set. Throws if an entry is not an origin: it would never match, or look like a wildcard. */
export function originSet(allowedOrigins: readonly string[] = []): ReadonlySet<string> {
  for (const origin of allowedOrigins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new TypeError(
      `Tavus: allowedOrigins contains ${JSON.stringify(origin)}, which is not an origin. Write each one like https://www.example.com, without a path. Wildcards are not supported, because every allowed page can spend your credits.`,
    );
  }
  return new Set(allowedOrigins);
}
