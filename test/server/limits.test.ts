// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createTavusHandler,
  memoryRateLimitStore,
  type RateLimitStore,
  type TavusHandlerOptions,
  visitorFromAddress,
} from '../../src/server';
import { createLimitLog } from '../../src/server/createLimitLog';
import { expectConsole } from '../expectConsole';
import { type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';

let api: FakeTavusApi;
let errors: unknown[] = [];
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => {
  api.reset();
  api.maxConversations = 10_000;
  errors = [];
});
afterAll(() => api.close());

describe('limits', () => {
  it('apply per visitor, even to concurrent requests', async () => {
    const { create } = handlerWith({ rateLimit: { limit: 3 } });
    const answers = await Promise.all([...Array(8)].map(() => create('ann')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error.code).toBe('rate-limited');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect((await create('bob')).status).toBe(201);
    expect(api.conversations.size).toBe(4);
  });

  it('default to ten conversations of a visitor in an hour', async () => {
    const { create, end } = handlerWith({});
    for (let time = 0; time < 10; time += 1) await end(await create('ann'));
    expect((await create('ann')).status).toBe(429);
    expect(api.conversations.size).toBe(10);
  });

  it('default to a hundred conversations of all visitors in a day', async () => {
    const { create, end } = handlerWith({});
    for (let visitor = 0; visitor < 100; visitor += 1) await end(await create(`visitor ${visitor}`));
    const { status, body, headers } = await create('another');
    expect([status, body.error.code]).toEqual([429, 'rate-limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
    expect(api.conversations.size).toBe(100);
  });

  it('default to ten conversations at the same time', async () => {
    const { create, end } = handlerWith({});
    const created = await Promise.all([...Array(10)].map((_, visitor) => create(`visitor ${visitor}`)));
    const { status, body, headers } = await create('another');
    expect([status, body.error.code, headers.get('retry-after')]).toEqual([503, 'concurrency-limit', '30']);
    if (created[0]) await end(created[0]);
    expect((await create('another')).status).toBe(201);
    expect((await create('one more')).status).toBe(503);
  });

  it('on conversations at the same time end with the longest duration, if the page never ends one', async () => {
    let time = 0;
    const store = memoryRateLimitStore(() => time);
    const { create } = handlerWith({
      rateLimit: { store, maxConcurrent: 1 },
      conversation: ({ body }) => ({ palId: 'p1', ...(body as object) }),
    });
    expect((await create('ann', { maxCallDuration: 300 })).status).toBe(201);
    time = 299_999;
    expect((await create('bob')).status).toBe(503);
    time = 300_000;
    expect((await create('bob', { maxCallDuration: Number.POSITIVE_INFINITY })).status).toBe(201);
    time += 600_000;
    expect((await create('cat', { maxCallDuration: 7200 })).status).toBe(201);
    // Tavus ends every conversation after an hour.
    time += 3_600_000;
    expect((await create('dan')).status).toBe(201);
  });

  it('count all addresses of an IPv6 network as one visitor', async () => {
    const { create } = handlerWith({
      rateLimit: { maxConcurrent: Number.POSITIVE_INFINITY },
      authorize: ({ request }) => visitorFromAddress(request.headers.get('x-user')),
    });
    const statuses = new Set<number>();
    for (let host = 0; host < 500; host += 1) {
      statuses.add((await create(`2001:db8:1:2::${host.toString(16)}`)).status);
    }
    expect([...statuses]).toEqual([201, 429]);
    expect(api.conversations.size).toBe(10);
    expect((await create('not an address')).status).toBe(401);
  });

  it('do not forget a blocked visitor in a flood of made-up names', async () => {
    const { create } = handlerWith({ rateLimit: { limit: 1, totalLimit: 20 } });
    expect((await create('ann')).status).toBe(201);
    for (let name = 0; name < 11_000; name += 1) await create(`name ${name}`);
    expect((await create('ann')).status).toBe(429);
    expect(api.conversations.size).toBeLessThanOrEqual(20);
  });

  it('can each be turned off with Infinity', async () => {
    const none = Number.POSITIVE_INFINITY;
    const { create } = handlerWith({ rateLimit: { limit: none, totalLimit: none, maxConcurrent: none } });
    const answers = await Promise.all([...Array(150)].map(() => create('ann')));
    expect(errors).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('can be turned off together', async () => {
    const { create, end } = handlerWith({ rateLimit: false });
    const answers = await Promise.all([...Array(150)].map(() => create('ann')));
    expect(errors).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(answers[0] && (await end(answers[0])).status).toBe(200);
  });

  it.each(['limit', 'totalLimit', 'maxConcurrent'])('let nobody in when %s is 0', async (name) => {
    const { create } = handlerWith({ rateLimit: { [name]: 0 } });
    expect([429, 503]).toContain((await create('ann')).status);
    expect(api.requests).toHaveLength(0);
  });

  it('that can never be met again do not say when to try again', async () => {
    const { create } = handlerWith({ rateLimit: { limit: 1, windowMs: Number.POSITIVE_INFINITY } });
    await create('ann');
    const { status, headers } = await create('ann');
    expect([status, headers.get('retry-after')]).toEqual([429, null]);
  });

  it.each([
    ['totalLimit', Number.NaN],
    ['totalWindowMs', 0],
    ['maxConcurrent', -1],
    ['storeTimeoutMs', Number.NaN],
  ])('are checked when the handler is created: %s: %s', (name, value) => {
    expect(() => handlerWith({ rateLimit: { [name]: value } })).toThrow(`Tavus: rateLimit.${name} must be`);
  });

  it('on concurrent conversations of the account are passed on', async () => {
    api.maxConversations = 3;
    const { create } = handlerWith({});
    const answers = await Promise.all([...Array(5)].map(() => create('ann')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.body.error.code).toBe('concurrency-limit');
    expect(refused?.headers.get('retry-after')).toBe('30');
  });
});

describe('a limit over all visitors', () => {
  it('is logged once an hour when it is reached, unless onEvent watches it', () => {
    expectConsole('error', /^Tavus: visitors are refused because rateLimit.totalLimit is reached/);
    expectConsole('error', /^Tavus: visitors are refused because rateLimit.maxConcurrent is reached/);
    const lines: string[] = [];
    const watched = console.error;
    console.error = (line: string) => {
      lines.push(line);
      watched(line);
    };
    let time = 0;
    const log = createLimitLog(() => time);
    const refused = { type: 'refused', status: 429, route: 'create', durationMs: 0 } as const;
    for (let times = 0; times < 5; times += 1) {
      log({ ...refused, reason: 'total-limit' });
      log({ ...refused, reason: 'max-concurrent' });
      log({ ...refused, reason: 'visitor-limit' });
    }
    expect(lines).toHaveLength(2);
    time = 3_600_000;
    log({ ...refused, reason: 'total-limit' });
    expect(lines).toHaveLength(3);
  });

  it('is logged by a handler without onEvent', async () => {
    expectConsole('error', /^Tavus: visitors are refused because rateLimit.totalLimit is reached/);
    const { create } = handlerWith({ rateLimit: { totalLimit: 0 }, onEvent: undefined });
    await create('ann');
  });
});

describe('a create that fails', () => {
  it.each([
    [
      'refused by Tavus',
      { status: 400, body: { message: 'User has reached maximum concurrent conversations' } },
    ],
    ['out of credits', { status: 402 }],
    ['broken at Tavus', { status: 500 }],
    ['cut off', { body: { status: 'active' }, cutOff: true }],
    ['not a conversation', { body: { hello: 'there' } }],
    ['too slow', { delayMs: 5000 }],
  ])('does not use up any limit: %s', async (_, answer) => {
    const { create } = handlerWith({
      rateLimit: { limit: 1, totalLimit: 1, maxConcurrent: 1 },
      timeoutMs: 200,
    });
    api.answerNext(answer);
    expect((await create('ann')).status).toBeGreaterThanOrEqual(500);
    expect((await create('ann')).status).toBe(201);
    expect((await create('ann')).status).toBe(429);
  });

  it('does not use up any limit when the code of the application fails', async () => {
    let fails = true;
    const { create } = handlerWith({
      rateLimit: { limit: 1 },
      conversation: () => {
        if (fails) throw new Error('no database');
        return { palId: 'p1' };
      },
    });
    expect((await create('ann')).status).toBe(500);
    fails = false;
    expect((await create('ann')).status).toBe(201);
  });
});

describe('the store', () => {
  const hangs = () => new Promise<never>(() => undefined);
  const throws = () => {
    throw new Error('redis is gone');
  };
  const rejects = () => Promise.reject(new Error('redis is gone'));

  it.each<[string, () => never | Promise<never>, string]>([
    ['throws', throws, 'redis is gone'],
    ['rejects', rejects, 'redis is gone'],
    ['hangs', hangs, 'did not respond within 50 ms'],
  ])('that %s refuses every conversation by default, and its error is reported', async (_, take, message) => {
    const { create } = handlerWith({ rateLimit: { store: storeOf({ take }), storeTimeoutMs: 50 } });
    const { status, body } = await create('ann');
    expect([status, body.error.code]).toEqual([503, 'unavailable']);
    expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
    expect(api.requests).toHaveLength(0);
  });

  it.each([throws, rejects, hangs])('that fails lets everybody in with onStoreError: allow', async (take) => {
    const store = storeOf({ take, release: take });
    const rateLimit = { store, storeTimeoutMs: 50, onStoreError: 'allow' } as const;
    const { create } = handlerWith({ rateLimit });
    expect((await create('ann')).status).toBe(201);
    expect(errors).toHaveLength(1);
  });

  it.each([throws, rejects, hangs])('that fails never keeps a conversation from ending', async (fail) => {
    let works = true;
    const memory = memoryRateLimitStore();
    const store: RateLimitStore = {
      take: (places) => (works ? memory.take(places) : fail()),
      release: (places) => (works ? memory.release(places) : fail()),
    };
    const { create, end } = handlerWith({ rateLimit: { store, storeTimeoutMs: 50 } });
    const created = await create('ann');
    works = false;
    expect((await end(created)).status).toBe(200);
    expect(api.conversations.get('c1')).toBe('ended');
    expect(errors).toHaveLength(2);
  });

  it('that answers too late gives back what it took for the refused conversation', async () => {
    const memory = memoryRateLimitStore();
    let delayMs = 200;
    const store: RateLimitStore = {
      async take(places) {
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        return memory.take(places);
      },
      release: (places) => memory.release(places),
    };
    const { create } = handlerWith({ rateLimit: { store, storeTimeoutMs: 100, limit: 1 } });
    expect((await create('ann')).status).toBe(503);
    delayMs = 0;
    await expect.poll(async () => (await create('ann')).status).toBe(201);
    expect((await create('ann')).status).toBe(429);
  });

  it.each([['text'], [7], [true]])('that returns nonsense refuses: %j', async (nonsense) => {
    const store = storeOf({ take: () => nonsense as never });
    expect((await handlerWith({ rateLimit: { store } }).create('ann')).status).toBe(503);
  });

  it('must be told to refuse or to allow, and nothing else', () => {
    const rateLimit = { onStoreError: 'ignore' as 'allow' };
    expect(() => handlerWith({ rateLimit })).toThrow(
      "Tavus: rateLimit.onStoreError must be 'refuse' or 'allow'",
    );
  });
});

function storeOf(methods: Partial<RateLimitStore>): RateLimitStore {
  return { take: () => undefined, release: () => undefined, ...methods };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: responses have many shapes, and each test checks its own.
  readonly body: any;
}

function handlerWith(more: Partial<TavusHandlerOptions>) {
  const handler = createTavusHandler({
    apiKey: api.apiKey,
    baseUrl: api.url,
    conversation: { palId: 'p1' },
    authorize: ({ request }) => ({ visitor: request.headers.get('x-user') ?? '' }),
    onError: (error) => errors.push(error),
    onEvent: () => undefined,
    ...more,
  });
  const post = async (path: string, user: string, body: unknown): Promise<Answer> => {
    const headers = { origin: 'http://localhost', 'content-type': 'application/json', 'x-user': user };
    const text = JSON.stringify(body);
    const response = await handler(
      new Request(`http://localhost${path}`, { method: 'POST', headers, body: text }),
    );
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return {
    create: (user: string, body: unknown = {}) => post('/', user, body),
    end: ({ body }: Answer) => post('/end', '', { handle: body.handle }),
  };
}
