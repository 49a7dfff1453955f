// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';
import { startHandler } from './startHandler';

let api: FakeTavusApi;
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const start = (options: Partial<Parameters<typeof startHandler>[0]> = {}) =>
  startHandler({ apiKey: api.apiKey, baseUrl: api.url, ...options });

const durationMs = expect.any(Number);

describe('onEvent hears', () => {
  it('of a conversation that is created and ended', async () => {
    const { create, end, events } = start();
    const { handle } = await (await create()).json();
    await end(handle);
    expect(events).toEqual([
      { type: 'created', conversationId: 'c1', visitor: 'ann', durationMs },
      { type: 'ended', conversationId: 'c1', reason: 'page', durationMs },
    ]);
  });

  it.each<[string, number, string | undefined, string, RequestInit]>([
    ['not-found', 404, undefined, '/x', {}],
    ['origin-not-allowed', 403, 'create', '/', { headers: { origin: 'https://evil.example' } }],
    ['method-not-allowed', 405, 'end', '/end', { method: 'PUT' }],
    ['too-large', 413, 'create', '/', { body: `"${'x'.repeat(20_000)}"` }],
    ['invalid-request', 400, 'end', '/end', { body: '{' }],
    ['invalid-handle', 403, 'end', '/end', { body: '{}' }],
  ])('of a refusal with the reason %s', async (reason, status, route, path, init) => {
    const { handler, requestOf, events } = start();
    await handler(requestOf(path, init));
    expect(events).toEqual([{ type: 'refused', reason, status, route, durationMs }]);
  });

  it.each([
    [() => null, 401],
    [() => new Response(null, { status: 402 }), 402],
  ])('of a refusal by authorize', async (authorize, status) => {
    const { create, events } = start({ authorize });
    await create();
    expect(events).toMatchObject([{ type: 'refused', reason: 'not-authorized', status, route: 'create' }]);
  });

  it.each([
    ['visitor-limit', 429, { limit: 0 }],
    ['total-limit', 429, { totalLimit: 0 }],
    ['max-concurrent', 503, { maxConcurrent: 0 }],
  ])('of a refusal by the limit %s, with the visitor', async (reason, status, rateLimit) => {
    const { create, events } = start({ rateLimit });
    await create();
    expect(events).toEqual([
      { type: 'refused', reason, status, route: 'create', visitor: 'ann', durationMs },
    ]);
  });

  it('of a refusal by the limit on ends', async () => {
    const { create, end, events } = start();
    const { handle } = await (await create()).json();
    for (let times = 0; times < 11; times += 1) await end(handle);
    expect(events.at(-1)).toMatchObject({ type: 'refused', reason: 'end-limit', status: 429, route: 'end' });
  });

  it.each([
    [401, 500, 'unauthorized'],
    [402, 503, 'out-of-credits'],
    [500, 502, 'upstream'],
  ])('of a failure at Tavus with %i', async (upstream, status, code) => {
    const { create, events } = start();
    api.answerNext({ status: upstream });
    await create();
    expect(events).toEqual([{ type: 'failed', code, status, route: 'create', durationMs }]);
  });

  it('of a failure of the store, and of code of the application', async () => {
    const fails = () => {
      throw new Error('private');
    };
    const withStore = start({ rateLimit: { store: { take: fails, release: fails } } });
    await withStore.create();
    expect(withStore.events).toMatchObject([{ type: 'failed', code: 'store-failed', status: 503 }]);
    const withCode = start({ conversation: fails });
    await withCode.create();
    expect(withCode.events).toMatchObject([{ type: 'failed', code: 'code-failed', status: 500 }]);
  });

  it('of no key, handle, token, room or text of Tavus', async () => {
    const { create, end, events } = start({ conversation: { palId: 'p1', requireAuth: true } });
    const { handle } = await (await create()).json();
    api.answerNext({ status: 500, body: { message: 'words of the API' } });
    await end(handle);
    await end(handle);
    await end('forged');
    expect(events.map(({ type }) => type)).toEqual(['created', 'failed', 'ended', 'refused']);
    const said = JSON.stringify(events);
    for (const secret of [api.apiKey, handle, 'token-c1', 'daily.co', 'words of the API', 'forged']) {
      expect(said).not.toContain(secret);
    }
  });
});
