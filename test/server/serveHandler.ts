import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

type Handler = (request: Request) => Promise<Response>;

/** Serves a Web-standard handler with Node's HTTP server, as an adapter does. */
export async function serveHandler(
  handler: Handler,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(nodeListener(handler));
  // A server that is never closed does not keep the process alive.
  await new Promise<void>((resolve) => server.unref().listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function nodeListener(
  handler: Handler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    const { method = 'GET', headers } = incoming;
    const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      signal: gone.signal,
      duplex: 'half',
      // Node's stream types and the Web's differ only in name.
      body: hasBody ? (Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>) : null,
    };
    const response = await handler(new Request(new URL(incoming.url ?? '/', `http://${headers.host}`), init));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };
}
