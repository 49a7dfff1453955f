/**
 * Returns the visitor at a network address, for `authorize` of a site without logins: an IPv4 address, or the first half
 * (`/64`) of an IPv6 address, because every household has all addresses of at least that half. Returns undefined for
 * anything else, so `authorize` refuses.
 *
 * Pass the address that your own proxy or platform vouches for. A header that visitors can send themselves, such as
 * `X-Forwarded-For` without a proxy that overwrites it, lets each of them be many.
 *
 * @example
 * ```ts
 * import { createTavusHandler, visitorFromAddress } from 'tavus-react/server';
 *
 * export const POST = createTavusHandler({
 *   apiKey: process.env.TAVUS_API_KEY,
 *   conversation: { palId: 'p123' },
 *   authorize: ({ request }) => visitorFromAddress(request.headers.get('cf-connecting-ip')),
 * });
 * ```
 */
export function visitorFromAddress(
  address: string | null | undefined,
): { readonly visitor: string } | undefined {
  const host = hostIn(address?.trim() ?? '');
  const visitor = ipv4(host) ?? ipv6Network(host);
  return visitor === undefined ? undefined : { visitor };
}

/** Removes a port, the brackets of an IPv6 address and its zone. */
function hostIn(address: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? [];
  const [, dotted] = /^([\d.]+):\d+$/.exec(address) ?? [];
  return (bracketed ?? dotted ?? address).replace(/%.*$/, '');
}

function ipv4(host: string): string | undefined {
  const parts = /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? host.split('.').map(Number) : [];
  return parts.length === 4 && parts.every((part) => part < 256) ? parts.join('.') : undefined;
}

function ipv6Network(host: string): string | undefined {
  const url = `http://[${host}]`;
  if (!/^[\da-f.]*:[\da-f:.]*$/i.test(host) || !URL.canParse(url)) return undefined;
  const groups = groupsOf(new URL(url).hostname.slice(1, -1));
  return embeddedIpv4(groups) ?? `${groups.slice(0, 4).map(hex).join(':')}::/64`;
}

/** Returns the eight groups of an address in the format of `URL.hostname`. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const before = [...head].map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return before;
  const after = tail.map((group) => Number.parseInt(group, 16));
  return [...before, ...Array(8 - before.length - after.length).fill(0), ...after];
}

/** Returns the IPv4 address within an address that stands for one: mapped, of NAT64, or of 6to4. */
function embeddedIpv4(groups: readonly number[]): string | undefined {
  const start = groups.slice(0, 6).map(hex).join(':');
  const isLast = start === '0:0:0:0:0:ffff' || start === '64:ff9b:0:0:0:0';
  const pair = isLast ? groups.slice(6) : groups[0] === 0x2002 ? groups.slice(1, 3) : undefined;
  return pair?.flatMap((group) => [group >> 8, group & 255]).join('.');
}

function hex(group: number): string {
  return group.toString(16);
}
