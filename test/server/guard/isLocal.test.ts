// @vitest-environment node
import { expect, it } from 'vitest';
import { isLocal } from '../../../src/server/guard/isLocal';

const local = { host: 'localhost:3000', origin: 'http://localhost:3000' };

/** What Next.js adds to a request that reaches it directly. */
const ofNext = {
  'x-forwarded-host': 'localhost:3000',
  'x-forwarded-port': '3000',
  'x-forwarded-proto': 'http',
  'x-forwarded-for': '::ffff:127.0.0.1',
};

function accepts(headers: Record<string, string>, url = 'http://localhost:3000/api/tavus'): boolean {
  return isLocal(new Request(url, { method: 'POST', headers }));
}

it.each<[string, Record<string, string>]>([
  ['localhost', {}],
  ['another port of this machine', { origin: 'http://localhost:5173' }],
  ['a name below localhost', { host: 'shop.localhost', origin: 'https://shop.localhost' }],
  ['an IPv4 address', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ['an IPv6 address', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
  ['Next.js', ofNext],
  ['Next.js by IPv4', { ...ofNext, 'x-forwarded-for': '127.0.0.1' }],
  ['Next.js by IPv6', { ...ofNext, 'x-forwarded-for': '::1' }],
  ['headers that say nothing about a proxy', { 'x-request-id': '1', 'x-requested-with': 'fetch' }],
])('accepts a page on this machine: %s', (_, headers) => {
  expect(accepts({ ...local, ...headers })).toBe(true);
});

it.each(['same-origin', 'none'])(
  'accepts a request without an origin that the browser marks as %s',
  (site) => {
    expect(accepts({ host: 'localhost:3000', 'sec-fetch-site': site })).toBe(true);
  },
);

it.each<[string, Record<string, string>]>([
  [
    'a public page behind the default proxy of nginx',
    { host: 'localhost:3000', origin: 'https://shop.example' },
  ],
  ['a public page on a local host name', { origin: 'https://localhost.example.com' }],
  ['a page whose origin is hidden', { origin: 'null' }],
  ['a file', { origin: 'file://' }],
  ['an extension', { origin: 'chrome-extension://abc' }],
  ['an invalid origin', { origin: 'http://localhost:99999999' }],
  ['another host name', { host: 'shop.example.com' }],
  ['all addresses of this machine', { host: '0.0.0.0:3000' }],
  ['a host name that only starts like a local one', { host: 'localhost.example.com' }],
  ['a host name that only starts like a local address', { host: '127.0.0.1.example.com' }],
  ['an invalid host name', { host: '[' }],
  ['Next.js behind a proxy that names the visitor', { ...ofNext, 'x-forwarded-for': '203.0.113.7' }],
  ['Next.js behind a chain of proxies', { ...ofNext, 'x-forwarded-for': '127.0.0.1, 127.0.0.1' }],
  ['Next.js behind a proxy that names the host', { ...ofNext, 'x-forwarded-host': 'shop.example' }],
  ['Next.js behind a proxy with TLS', { ...ofNext, 'x-forwarded-proto': 'https' }],
  ['Next.js behind a proxy on another port', { ...ofNext, 'x-forwarded-port': '443' }],
])('refuses a request through %s', (_, headers) => {
  expect(accepts({ ...local, ...headers })).toBe(false);
});

it.each([
  ...[
    'forwarded',
    'via',
    'x-real-ip',
    'x-client-ip',
    'x-cluster-client-ip',
    'x-originating-ip',
    'x-remote-ip',
  ],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-ray', 'cdn-loop', 'fastly-client-ip', 'fly-client-ip'],
  ...['x-forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-server'],
  ...['x-original-host', 'x-original-forwarded-for', 'x-scheme', 'x-envoy-external-address', 'x-arr-ssl'],
  ...['x-amzn-trace-id', 'x-appengine-user-ip', 'x-vercel-id', 'x-nf-client-connection-ip', 'x-azure-fdid'],
  ...['forwarded-for', 'client-ip', 'wl-proxy-client-ip', 'proxy-client-ip', 'x-proxyuser-ip', 'x-host'],
  ...[
    'do-connecting-ip',
    'x-cloud-trace-context',
    'tailscale-user-login',
    'x-coming-from',
    'front-end-https',
  ],
])('refuses a request with the forwarding header %s, whatever it says', (name) => {
  expect(accepts({ ...local, [name]: '127.0.0.1' })).toBe(false);
});

it('refuses a request without an origin that the browser does not mark, or marks as foreign', () => {
  expect(accepts({ host: 'localhost:3000' })).toBe(false);
  expect(accepts({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe(false);
});

it('refuses a URL of another host, as on platforms that pass no `Host` header', () => {
  expect(accepts({ origin: 'http://localhost:3000' }, 'https://shop.example/api/tavus')).toBe(false);
});
