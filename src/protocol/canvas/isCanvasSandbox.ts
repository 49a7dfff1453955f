import { isDevelopment } from '../wire/isDevelopment';

/** Which frames a page accepts besides those of Tavus. */
export interface CanvasOrigins {
  /** Exact origins that the application trusts as well, such as `https://cards.example.com`. */
  readonly origins?: readonly string[] | undefined;
}

/**
 * Returns true if a card may be shown in a frame with this address: `https:`, on a host of Tavus for Magic Canvas or on an
 * origin that the application trusts. Only in development, it may be on this machine, but not on the page's own origin.
 */
export function isCanvasSandbox(url: string, { origins = [] }: CanvasOrigins = {}): boolean {
  const address = readUrl(url);
  if (address?.username !== '' || address.password !== '') return false;
  const { protocol, hostname, origin, port } = address;
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (origins.includes(origin)) return true;
  if (isLoopback(hostname))
    return isDevelopment() && isLoopback(page()?.hostname) && origin !== page()?.origin;
  return (
    protocol === 'https:' && port === '' && (hosts.has(hostname) || hostname.endsWith('.sandbox-tavus.io'))
  );
}

const hosts: ReadonlySet<string> = new Set(['mcp-ui.tavus.io', 'mcp-ui.tavus-preview.io']);

function isLoopback(hostname: string | undefined): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

function page(): { readonly hostname: string; readonly origin: string } | undefined {
  return typeof location === 'undefined' ? undefined : location;
}

function readUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
