// One of the processes that count in the same Redis. It is copied into the folder with the packages.
import { createServer } from 'node:http';
import { createTavusHandler, redisRateLimitStore } from 'tavus-react/server';

const { CLIENT, REDIS_PORT, HTTP_PORT, API_URL, API_KEY, PORT, RATE_LIMIT } = process.env;

const clients = {
  async ioredis() {
    const { Redis } = await import('ioredis');
    const client = new Redis(Number(REDIS_PORT), '127.0.0.1', { retryStrategy: () => 100 });
    return client.on('error', () => undefined);
  },
  async redis() {
    const { createClient } = await import('redis');
    const client = createClient({ url: `redis://127.0.0.1:${REDIS_PORT}` }).on('error', () => undefined);
    await client.connect();
    return client;
  },
  async upstash() {
    const { Redis } = await import('@upstash/redis');
    const url = `http://127.0.0.1:${HTTP_PORT}`;
    return new Redis({ url, token: 'token', responseEncoding: false, retry: false });
  },
};

const rateLimit = JSON.parse(RATE_LIMIT, (_, value) =>
  value === 'Infinity' ? Number.POSITIVE_INFINITY : value,
);
const handler = createTavusHandler({
  apiKey: API_KEY,
  baseUrl: API_URL,
  conversation: { palId: 'p1' },
  authorize: ({ request }) => ({ visitor: request.headers.get('x-user') }),
  rateLimit: { ...rateLimit, store: redisRateLimitStore(await clients[CLIENT](), { prefix: `{${CLIENT}}` }) },
  onError: () => undefined,
  onEvent: () => undefined,
});

createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = `http://${incoming.headers.host}${incoming.url}`;
  const body = incoming.method === 'POST' ? Buffer.concat(chunks) : null;
  const response = await handler(
    new Request(url, { method: incoming.method, headers: incoming.headers, body }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}).listen(Number(PORT), '127.0.0.1');
