import { Agent, request as requestOver } from 'node:http';
import { createTavusHandler, memoryRateLimitStore } from '../../src/server';
import { serveHandler } from '../../test/server/serveHandler';
import { bareHandler } from './bareHandler';

type Handler = (request: Request) => Promise<Response>;

const baseUrl = process.env.STAND_IN ?? '';
const none = Number.POSITIVE_INFINITY;
const options = {
  apiKey: 'key',
  baseUrl,
  conversation: { palId: 'p1' },
  authorize: ({ request }: { request: Request }) => ({ visitor: request.headers.get('x-user') ?? '' }),
  onEvent: () => undefined,
};

const creating = createTavusHandler({
  ...options,
  rateLimit: { limit: none, totalLimit: 1_000_000, maxConcurrent: 1_000_000 },
});
const refusing = createTavusHandler({ ...options, rateLimit: { limit: 0 } });

const agent = new Agent({ keepAlive: true, maxSockets: 20 });

// Both are served by an adapter that makes a whole `Request` of each request, as frameworks do.
console.log('Compared with a bare handler that passes the request on, both over HTTP:');
await compare('create', creating, bareHandler(baseUrl, none), 201, 1500);
await compare('refuse', refusing, bareHandler(baseUrl, 0), 429, 6000);
await measureMemory();
agent.destroy();

/** Runs both in turns, several times, and prints the ratio of the best times. */
async function compare(what: string, ours: Handler, bare: Handler, status: number, requests: number) {
  const [ourServer, bareServer] = [await serveHandler(ours), await serveHandler(bare)];
  const times = { ours: none, bare: none };
  for (let round = 0; round < 8; round += 1) {
    times.bare = Math.min(times.bare, await time(bareServer.url, status, requests));
    times.ours = Math.min(times.ours, await time(ourServer.url, status, requests));
  }
  await ourServer.close();
  await bareServer.close();
  const overhead = Math.round((times.ours / times.bare - 1) * 100);
  console.log(`  ${what}: ${overhead > 0 ? '+' : ''}${overhead} % time for each request`);
}

/** Returns the processor time of so many requests, twenty at a time. Unlike their duration, other work does not change it. */
async function time(url: string, status: number, requests: number): Promise<number> {
  let left = requests;
  const begun = process.cpuUsage();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const received = await post(url, `visitor ${left % 1000}`);
      if (received !== status) throw new Error(`Status ${received} instead of ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

function post(url: string, user: string): Promise<number> {
  const headers = { origin: url, 'content-type': 'application/json', 'content-length': '13', 'x-user': user };
  return new Promise((resolve, reject) => {
    const sent = requestOver(`${url}/api/tavus`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject).end('{"product":7}');
  });
}

async function measureMemory() {
  const store = memoryRateLimitStore();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let visitor = 0; visitor < 100_000; visitor += 1) {
    const id = crypto.randomUUID();
    await store.take([
      { key: `visitor 203.0.${visitor >> 8}.${visitor & 255}`, id, limit: 10, ms: 3_600_000 },
    ]);
  }
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  // Used afterwards, so that the store is not collected before.
  await store.release([]);
  console.log(
    `  100,000 visitors in memory: ${(bytes / 1_048_576).toFixed(0)} MB, ${Math.round(bytes / 100_000)} bytes each`,
  );
}
