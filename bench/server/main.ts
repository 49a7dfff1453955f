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

interface Cost {
  /** How long a request took, of twenty at a time: the inverse of the requests a second. */
  readonly wall: number;
  /** How long the processor worked on it. Other work on the machine does not change it much. */
  readonly processor: number;
}

/** Runs both in turns, several times, and prints the ratios of the best times. */
async function compare(what: string, ours: Handler, bare: Handler, status: number, requests: number) {
  const [ourServer, bareServer] = [await serveHandler(ours), await serveHandler(bare)];
  const [ourCosts, bareCosts]: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round < 8; round += 1) {
    bareCosts.push(await time(bareServer.url, status, requests));
    ourCosts.push(await time(ourServer.url, status, requests));
  }
  await ourServer.close();
  await bareServer.close();
  const overhead = (of: keyof Cost) => {
    const [our, their] = [ourCosts, bareCosts].map((costs) => Math.min(...costs.map((cost) => cost[of])));
    const percent = Math.round(((our ?? none) / (their ?? none) - 1) * 100);
    return `${percent > 0 ? '+' : ''}${percent} %`;
  };
  console.log(
    `  ${what}: ${overhead('wall')} time for each request, ${overhead('processor')} processor time`,
  );
}

/** Returns what so many requests cost, twenty at a time. */
async function time(url: string, status: number, requests: number): Promise<Cost> {
  let left = requests;
  const begun = performance.now();
  const usage = process.cpuUsage();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const received = await post(url, `visitor ${left % 1000}`);
      if (received !== status) throw new Error(`Status ${received} instead of ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  const { user, system } = process.cpuUsage(usage);
  return { wall: performance.now() - begun, processor: user + system };
}

function post(url: string, user: string): Promise<number> {
  const headers = {
    origin: url,
    'content-type': 'application/json',
    'content-length': '13',
    'x-user': user,
    'sec-fetch-site': 'same-origin',
  };
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
