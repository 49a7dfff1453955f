// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryRateLimitStore } from '../../src/server';
import { type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';
import { serveHandler } from './serveHandler';
import { startHandler } from './startHandler';

let api: FakeTavusApi;
const servers: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => api.reset());
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => api.close());

const start = (options: Partial<Parameters<typeof startHandler>[0]> = {}) =>
  startHandler({ apiKey: api.apiKey, baseUrl: api.url, ...options });

const paths = () => api.requests.map(({ path }) => path);

describe('a visitor who has gone', () => {
  it('before the request is handled gets no room', async () => {
    const { create, events } = start();
    expect((await create({ signal: AbortSignal.abort() })).status).toBe(499);
    expect(paths()).toEqual([]);
    expect(events).toMatchObject([{ type: 'refused', reason: 'visitor-gone', status: 499 }]);
  });

  it('while the application decides gets no room', async () => {
    const leaving = new AbortController();
    const { create } = start({
      authorize: () => {
        leaving.abort();
        return { visitor: 'ann' };
      },
    });
    expect((await create({ signal: leaving.signal })).status).toBe(499);
    expect(paths()).toEqual([]);
  });

  it('while the limits are counted gets no room, and is not counted', async () => {
    const leaving = new AbortController();
    const memory = memoryRateLimitStore();
    const { create } = start({
      rateLimit: {
        limit: 1,
        store: {
          take(places) {
            leaving.abort();
            return memory.take(places);
          },
          release: (places) => memory.release(places),
        },
      },
    });
    expect((await create({ signal: leaving.signal })).status).toBe(499);
    expect(paths()).toEqual([]);
    expect((await create()).status).toBe(201);
  });

  it('while the conversation is created has it ended at once, and its place freed', async () => {
    const { create, events } = start({ rateLimit: { maxConcurrent: 1 } });
    api.answerNext({ held: true, body: { conversation_id: 'c1', conversation_url: 'https://r/c1' } });
    api.answerNext({ body: { status: 'ended' } });
    expect((await leaveDuring(create)).status).toBe(499);
    expect(paths()).toEqual(['/v2/conversations', '/v2/conversations/c1/end']);
    expect(events).toMatchObject([
      { type: 'created', conversationId: 'c1' },
      { type: 'ended', conversationId: 'c1', reason: 'visitor-gone' },
    ]);
    expect((await create()).status).toBe(201);
  });

  it('is still counted, because the conversation has cost money', async () => {
    const { create } = start({ rateLimit: { limit: 1 } });
    api.answerNext({ held: true, body: { conversation_id: 'c1', conversation_url: 'https://r/c1' } });
    await leaveDuring(create);
    expect((await create()).status).toBe(429);
  });

  it('over a real connection has the conversation ended', async () => {
    const { handler } = start();
    const server = await serveHandler(handler);
    servers.push(server);
    api.answerNext({ delayMs: 500, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
    api.answerNext({ body: { status: 'ended' } });
    const leaving = new AbortController();
    const gone = fetch(`${server.url}/api/tavus`, {
      method: 'POST',
      headers: { origin: server.url },
      signal: leaving.signal,
    });
    await expect.poll(() => api.requests).toHaveLength(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(paths).toContain('/v2/conversations/c9/end');
  });

  it.each([
    ['ignores a 404 to the end', 404, []],
    ['reports any other failure to end', 500, [{ code: 'upstream' }]],
  ])('%s', async (_, status, reported) => {
    const { create, errors } = start();
    api.answerNext({ held: true, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
    api.answerNext({ status, body: {} });
    await leaveDuring(create);
    expect(paths().at(-1)).toBe('/v2/conversations/c9/end');
    expect(errors).toMatchObject(reported);
  });

  async function leaveDuring(create: (init: RequestInit) => Promise<Response>): Promise<Response> {
    const leaving = new AbortController();
    const creating = create({ signal: leaving.signal });
    await expect.poll(() => api.requests).toHaveLength(1);
    leaving.abort();
    api.release();
    return creating;
  }
});

describe('a runtime', () => {
  it('that notices a visitor leaving only once the signal was read, has it read before the create', async () => {
    const { requestOf, handler } = start();
    const request = requestOf('/');
    let read = 0;
    const asked: number[] = [];
    Object.defineProperty(request, 'signal', {
      get() {
        read += 1;
        asked.push(api.requests.length);
        return new AbortController().signal;
      },
    });
    const handling = handler(request);
    expect(read).toBe(1);
    await handling;
    expect(asked).toEqual([0]);
  });

  it('without a signal gets its conversation', async () => {
    const { requestOf, handler } = start();
    const request = requestOf('/');
    Object.defineProperty(request, 'signal', { value: undefined });
    expect((await handler(request)).status).toBe(201);
  });

  it('that never tells has the conversation end by itself when nobody joins within a minute', async () => {
    await start().create();
    expect(api.requests[0]?.body?.properties).toMatchObject({ participant_absent_timeout: 60 });
  });

  it.each<[string, (context: object) => unknown[]]>([
    ['its context', (context) => [context]],
    ['its environment and its context', (context) => [{ TAVUS_API_KEY: 'x' }, context]],
  ])('that passes %s is kept until the work is done', async (_, argumentsWith) => {
    const waitedFor: Promise<unknown>[] = [];
    const context = {
      waitUntil(this: unknown, work: Promise<unknown>) {
        expect(this).toBe(context);
        waitedFor.push(work);
      },
    };
    const { create, end } = start();
    const { handle } = await (await create({}, ...argumentsWith(context))).json();
    expect(waitedFor.length).toBeGreaterThan(0);
    const before = waitedFor.length;
    await end(handle, ...argumentsWith(context));
    expect(waitedFor.length).toBeGreaterThan(before);
    await Promise.all(waitedFor);
  });

  it('is kept for the onError and onEvent of the application, and hears of no failure', async () => {
    const waitedFor: Promise<unknown>[] = [];
    let isDone = false;
    api.answerNext({ status: 500 });
    const { create } = start({
      onError: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        isDone = true;
      },
    });
    await create({}, { waitUntil: (work: Promise<unknown>) => waitedFor.push(work) });
    expect(isDone).toBe(false);
    await Promise.all(waitedFor);
    expect(isDone).toBe(true);
  });

  it.each([[undefined], [null], [7], ['text'], [{ waitUntil: 7 }]])(
    'that passes %j has no context to wait with',
    async (context) => {
      expect((await start().create({}, context)).status).toBe(201);
    },
  );
});
