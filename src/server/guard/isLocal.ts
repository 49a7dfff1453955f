import { hostsOf } from './checkOrigin';
import { isLoopback } from './isLoopback';

/**
 * Returns whether a request comes from a page on this machine: every host it names is a loopback one, its origin is too,
 * and no proxy has forwarded it. A proxy may name only itself (nginx sends `Host: localhost` and nothing else by default),
 * so the origin counts as well, which the browser sets.
 */
export function isLocal(request: Request): boolean {
  return isOfLocalPage(request) && !isForwarded(request) && hostsOf(request).every(isLocalHost);
}

function isOfLocalPage({ headers }: Request): boolean {
  const origin = headers.get('origin');
  if (origin) return /^https?:/.test(origin) && URL.canParse(origin) && isLoopback(new URL(origin).hostname);
  const site = headers.get('sec-fetch-site');
  return site === 'same-origin' || site === 'none';
}

function isLocalHost(host: string): boolean {
  const url = `http://${host}`;
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/** The names of headers that proxies, load balancers, tunnels and platforms add. */
const forwarding: readonly RegExp[] = [
  /^(x-)?(original-)?forwarded\b/,
  /^(via|cdn-loop|front-end-https|x-host|x-scheme|x-url-scheme|x-coming-from|x-cloud-trace-context)$/,
  /(^|-)(client|real|remote|connecting|originating|user|proxyuser|connection|source)-ip$/,
  /^x-original-(host|proto|url|forwarded)/,
  /^(cf|fastly|fly|true-client|tailscale|ngrok)-/,
  /^x-(envoy|amz|amzn|amz-cf|appengine|arr|azure|vercel|nf|render|railway|replit|akamai|edge)-/,
];

/** What Next.js adds to every request, even without a proxy. */
const addedByNext: readonly string[] = ['for', 'host', 'port', 'proto'].map((name) => `x-forwarded-${name}`);

function isForwarded(request: Request): boolean {
  const names = [...request.headers.keys()].filter((name) => forwarding.some((kind) => kind.test(name)));
  return names.length > 0 && !isAddedByNext(request, names);
}

/** Returns whether the headers are exactly those that Next.js adds to a request that reaches it directly. */
function isAddedByNext({ headers }: Request, names: readonly string[]): boolean {
  const host = headers.get('host') ?? '';
  const origin = headers.get('origin');
  const [address, forwardedHost, port, proto] = addedByNext.map((name) => headers.get(name) ?? '');
  return (
    names.length === addedByNext.length &&
    names.every((name) => addedByNext.includes(name)) &&
    /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address ?? '') &&
    forwardedHost === host &&
    host.endsWith(`:${port}`) &&
    (!origin || origin.startsWith(`${proto}:`))
  );
}
