/** The headers with which proxies report that they have received a request over TLS, and what they say then. */
const signs: readonly (readonly [header: string, sign: RegExp])[] = [
  ['x-forwarded-proto', /\bhttps\b/i],
  ['x-forwarded-scheme', /\bhttps\b/i],
  ['x-forwarded-protocol', /\bhttps\b/i],
  ['x-url-scheme', /\bhttps\b/i],
  ['x-scheme', /\bhttps\b/i],
  ['forwarded', /\bproto="?https\b/i],
  ['cf-visitor', /"https"/i],
  ['x-forwarded-ssl', /^\s*on\b/i],
  ['front-end-https', /^\s*on\b/i],
  ['x-arr-ssl', /./],
  ['x-forwarded-port', /\b443\b/],
];

/** Returns whether the browser reached the server over TLS, as far as the request says. */
export function isSecureHost(request: Request): boolean {
  if (new URL(request.url).protocol === 'https:') return true;
  return signs.some(([header, sign]) => sign.test(request.headers.get(header) ?? ''));
}
