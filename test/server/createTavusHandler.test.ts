// @vitest-environment node
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTavusHandler, memoryRateLimitStore } from '../../src/server';
import type { TavusHandlerOptions } from '../../src/server/HandlerOptions';
import { expectConsole } from '../expectConsole';
import { type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';
import { serveHandler } from './serveHandler';

let api: FakeTavusApi;
let errors: unknown[] = [];
const servers: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => {
  api.reset();
  errors = [];
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => api.close());

describe('the handler', () => {
  it('creates a conversation, and ends it by its handle', async () => {
    const url = await serve();
    const created = await post(url);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
      handle: expect.any(String),
    });
    const ended = await post(`${url}/end`, { handle: created.body.handle });
    expect(ended).toMatchObject({ status: 200, body: { conversationId: 'c1', status: 'ended' } });
    expect(api.conversations.get('c1')).toBe('ended');
  });

  it('hands the token of a private room to who may join', async () => {
    const created = await post(await serve({ conversation: { palId: 'p1', requireAuth: true } }));
    expect(created.body.token).toBe('token-c1');
  });

  it('keeps a forgotten conversation cheap', async () => {
    await post(await serve());
    expect(api.requests[0]?.body).toEqual({
      pal_id: 'p1',
      max_participants: 2,
      properties: { max_call_duration: 600, participant_absent_timeout: 60, participant_left_timeout: 10 },
    });
  });

  it('keeps it as cheap as it is told', async () => {
    const told = { participantLeftTimeout: 30, participantAbsentTimeout: undefined, maxParticipants: 3 };
    await post(await serve({ conversation: { palId: 'p1', ...told } }));
    expect(api.requests[0]?.body).toMatchObject({
      max_participants: 3,
      properties: { participant_absent_timeout: 60, participant_left_timeout: 30 },
    });
  });

  it.each([
    [{ maxCallDuration: 1800 }, undefined, 1800],
    [{ maxCallDuration: 1800 }, 300, 300],
    [{}, 300, 300],
    [{}, 3600, 600],
    // What the environment does not say is no number.
    [{ maxCallDuration: 7200 }, Number.NaN, 600],
    [{}, 0, 600],
    [{ properties: { max_call_duration: 99_999 } }, 300, 300],
    // What a page sent, passed on unchecked.
    [{ maxCallDuration: Number.POSITIVE_INFINITY }, 300, 300],
    [{ maxCallDuration: Number.NaN }, 300, 300],
    [{ maxCallDuration: -1 }, 300, 300],
    [{ maxCallDuration: 0 }, 300, 300],
  ])('makes of %j with a maximum of %s a call of %s seconds', async (wanted, maxCallDuration, seconds) => {
    await post(await serve({ conversation: { palId: 'p1', ...wanted }, maxCallDuration }));
    expect(api.requests[0]?.body).toMatchObject({ properties: { max_call_duration: seconds } });
  });

  it('makes the conversation for who asks and what the page sent', async () => {
    const url = await serve({
      authorize: ({ request }) => ({ visitor: request.headers.get('x-user') ?? '' }),
      conversation: ({ body, visitor }) => ({
        palId: 'p1',
        conversationalContext: `${visitor} looks at ${JSON.stringify(body)}`,
      }),
    });
    await post(url, { product: 7 }, { 'x-user': 'ann' });
    expect(api.requests[0]?.body?.conversational_context).toBe('ann looks at {"product":7}');
  });

  it('lets both look at all of the request, and wait for what they know', async () => {
    const url = await serve({
      authorize: async ({ body }) => ({ visitor: (body as { readonly user: string }).user }),
      conversation: async ({ request, visitor }) => ({
        palId: 'p1',
        conversationalContext: `${visitor} comes from ${request.headers.get('x-page')}`,
      }),
    });
    await post(url, { user: 'ann' }, { 'x-page': '/lamps' });
    expect(api.requests[0]?.body?.conversational_context).toBe('ann comes from /lamps');
  });

  it('ends what it created for somebody who has gone meanwhile', async () => {
    const url = await serve();
    api.answerNext({ delayMs: 500, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
    api.answerNext({ body: { status: 'ended' } });
    const leaving = new AbortController();
    const gone = fetch(url, { method: 'POST', headers: headers(url), signal: leaving.signal });
    await expect.poll(() => api.requests).toHaveLength(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => api.requests.map(({ path }) => path)).toContain('/v2/conversations/c9/end');
  });

  it.each([
    ['is content when Tavus has forgotten that already', 404, []],
    ['reports it when that cannot be ended', 500, [{ code: 'upstream' }]],
  ])('%s', async (_, status, reported) => {
    api.answerNext({ body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
    api.answerNext({ status, body: {} });
    const gone = new Request('http://localhost/api/tavus', {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost' },
      signal: AbortSignal.abort(),
    });
    await createTavusHandler(options())(gone);
    expect(api.requests.at(-1)?.path).toBe('/v2/conversations/c9/end');
    expect(errors).toMatchObject(reported);
  });

  it('is safe to make without a key, as a build does, and says what is missing when asked', async () => {
    const { status, body } = await post(await serve({ apiKey: undefined }));
    expect([status, body.error.code]).toEqual([500, 'server-misconfigured']);
    expect(errors).toMatchObject([{ code: 'missing-api-key' }]);
    expect(api.requests).toHaveLength(0);
  });

  it('cannot be made without authorize, nor with a wildcard as origin', () => {
    const options = { apiKey: api.apiKey, conversation: { palId: 'p1' } };
    // @ts-expect-error The types say so too.
    expect(() => createTavusHandler(options)).toThrow(/^Tavus: createTavusHandler needs authorize/);
    for (const origin of ['*', 'https://a.com/', 'a.com', 'https://*.a.com/', 'null'])
      expect(() =>
        createTavusHandler({ ...options, authorize: 'local-only', allowedOrigins: [origin] }),
      ).toThrow(/^Tavus: allowedOrigins has/);
  });
});

describe('who may ask', () => {
  it.each<false | null | undefined>([false, null, undefined])(
    'is decided by authorize: %s refuses',
    async (verdict) => {
      const { status, body } = await post(await serve({ authorize: () => verdict }));
      expect([status, body.error.code]).toEqual([401, 'not-authorized']);
      expect(api.requests).toHaveLength(0);
    },
  );

  it('can be answered with a response of its own', async () => {
    const url = await serve({ authorize: () => Response.json({ login: '/login' }, { status: 403 }) });
    expect(await post(url)).toMatchObject({ status: 403, body: { login: '/login' } });
  });

  it('is nobody when authorize says yes but not to whom', async () => {
    // @ts-expect-error The types say so too.
    expect((await post(await serve({ authorize: () => true }))).status).toBe(500);
    expect(errors).toMatchObject([{ message: expect.stringContaining('Tavus: authorize must return') }]);
    expect(api.requests).toHaveLength(0);
  });

  it('is nobody when authorize fails, and the failure is not quoted', async () => {
    const url = await serve({
      authorize: () => {
        throw new Error('postgres://user:password@db');
      },
    });
    const { status, text } = await post(url);
    expect(status).toBe(500);
    expect(text).not.toContain('postgres');
    expect(api.requests).toHaveLength(0);
  });

  it.each<[string, Record<string, string>]>([
    ['another name', { host: 'shop.example.com' }],
    ['a proxy for another name', { 'x-forwarded-host': 'shop.example.com' }],
    ['a proxy for somebody else', { 'x-forwarded-for': '203.0.113.7' }],
    ['a local proxy for a proxy for somebody else', { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' }],
    ['a proxy that says so in the standard header', { forwarded: 'for=203.0.113.7' }],
    ["a proxy that says so in nginx's header", { 'x-real-ip': '203.0.113.7' }],
    ['a name that only begins like a local one', { host: 'localhost.example.com' }],
    ['an address that only looks local', { host: '127.0.0.1.example.com' }],
    ['a name that is none', { 'x-forwarded-host': '[' }],
  ])("with 'local-only' is not who comes by %s", async (_, extra) => {
    const handler = createTavusHandler(options({ authorize: 'local-only' }));
    const origin = `http://${extra.host ?? extra['x-forwarded-host'] ?? 'localhost:3000'}`;
    const request = new Request('http://localhost:3000/api/tavus', {
      method: 'POST',
      headers: { host: 'localhost:3000', origin, 'sec-fetch-site': 'same-origin', ...extra },
    });
    expect((await handler(request)).status).toBe(401);
    expect(api.requests).toHaveLength(0);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1, 127.0.0.2'])(
    "with 'local-only' is who comes from %s",
    async (address) => {
      const handler = createTavusHandler(options({ authorize: 'local-only' }));
      const origin = 'http://localhost:3000';
      const headers = { host: 'localhost:3000', origin, 'x-forwarded-for': address };
      const request = new Request(`${origin}/api/tavus`, { method: 'POST', headers });
      expect((await handler(request)).status).toBe(201);
    },
  );
});

describe('origins', () => {
  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a longer name', { origin: 'http://127.0.0.1.evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['an origin that hides', { origin: 'null' }],
    ['no origin', { origin: '' }],
    ['what is no origin', { origin: 'http://127.0.0.1:99999999 x' }],
    ['a sibling of the site', { 'sec-fetch-site': 'same-site' }],
    ['another site by its browser', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, extra) => {
    const { status, body } = await post(await serve(), {}, extra);
    expect([status, body.error.code]).toEqual([403, 'origin-not-allowed']);
    expect(api.requests).toHaveLength(0);
  });

  it('lets in the listed ones, whose browsers ask first, and tells only them so', async () => {
    const url = await serve({ allowedOrigins: ['https://shop.example'] });
    const extra = { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' };
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: { ...extra, 'access-control-request-headers': 'content-type, authorization' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type, authorization');
    const created = await post(url, {}, extra);
    expect(created.status).toBe(201);
    expect(created.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect((await post(url)).headers.get('access-control-allow-origin')).toBeNull();
    const other = await fetch(url, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('does not echo what a preflight smuggles in', async () => {
    const handler = createTavusHandler(options({ allowedOrigins: ['https://shop.example'] }));
    const request = new Request('https://api.example/tavus', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-headers': 'a;b="<script>"' },
    });
    expect((await handler(request)).headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

describe('handles', () => {
  it.each<[string, (handle: string) => unknown]>([
    ['a bare id', () => 'c1'],
    ['nothing', () => undefined],
    ['no text', () => ({ toString: () => 'c1' })],
    ['the id of another conversation', (handle) => `${btoa('c2')}.${handle.split('.')[1]}`],
    ['a signature cut short', (handle) => handle.slice(0, -4)],
    [
      'a signature with a changed end',
      (handle) => `${handle.slice(0, -2)}${handle.endsWith('A') ? 'BB' : 'AA'}`,
    ],
    ['no signature', (handle) => `${handle.split('.')[0]}.`],
    ['a part too many', (handle) => `${handle}.${handle}`],
    ['a path', () => `${btoa('../../v2/keys')}.AAAA`],
    ['a line break', (handle) => `${handle}\r\nx-api-key: 1`],
    ['a flood', () => 'a'.repeat(10_000)],
  ])('are refused when forged with %s', async (_, forge) => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    const { status, body } = await post(`${url}/end`, { handle: forge(handle) });
    expect([status, body.error.code]).toEqual([403, 'invalid-handle']);
    expect(Object.fromEntries(api.conversations)).toEqual({ c1: 'active' });
  });

  it.each([[null], [{}], [{ handle: 7 }], ['c1']])('are refused when they are none: %j', async (body) => {
    const refused = await post(`${await serve()}/end`, body);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'invalid-handle']);
  });

  it('are those of the server that has the same secret, and of no other', async () => {
    const first = await serve({ secret: 'one' });
    const { handle } = (await post(first)).body;
    expect((await post(`${await serve({ secret: 'two' })}/end`, { handle })).status).toBe(403);
    expect((await post(`${await serve({ secret: 'one' })}/end`, { handle })).status).toBe(200);
  });

  it.each(['', undefined])('are signed with the key when the secret is %j', async (secret) => {
    const { status, body } = await post(await serve({ secret }));
    expect(status).toBe(201);
    const ended = await post(`${await serve()}/end`, { handle: body.handle });
    expect(ended.status).toBe(200);
  });

  it('end a conversation as often as they like, but not the API', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    const statuses: number[] = [];
    for (let time = 0; time < 12; time += 1) statuses.push((await post(`${url}/end`, { handle })).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(api.requests.filter(({ path }) => path.endsWith('/end'))).toHaveLength(10);
    const other = (await post(url)).body;
    expect((await post(`${url}/end`, { handle: other.handle })).status).toBe(200);
  });

  it('do not say that a conversation is over which Tavus could not end', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    api.answerNext({ status: 500, body: {} });
    const { status, text } = await post(`${url}/end`, { handle });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).not.toContain('ended');
  });

  it('of a conversation that Tavus has forgotten are no failure', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    api.answerNext({ status: 404, body: { message: 'Not found' } });
    expect((await post(`${url}/end`, { handle })).status).toBe(200);
  });
});

describe('hostile requests', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('by %s are refused', async (method) => {
    const url = await serve();
    const response = await fetch(url, { method, headers: headers(url) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('with a huge body are refused before it is read', async () => {
    const url = await serve();
    const { status, body } = await post(url, { text: 'x'.repeat(20_000) });
    expect([status, body.error.code]).toEqual([413, 'too-large']);
    expect(api.requests).toHaveLength(0);
  });

  it('with a body that never ends and does not say its length are refused', async () => {
    const handler = createTavusHandler(options());
    let chunks = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        chunks += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      headers: headers('http://localhost'),
      duplex: 'half',
    };
    expect((await handler(new Request('http://localhost/api', init))).status).toBe(413);
    expect(chunks).toBeLessThan(25);
  });

  it.each([['{'], ['\u0000'], ['{"a":'.repeat(2000)]])('with the body %.10s are refused', async (text) => {
    const url = await serve();
    const response = await fetch(url, { method: 'POST', body: text, headers: headers(url) });
    expect(response.status).toBe(400);
  });

  it('with any body are refused when the limit is no number', async () => {
    const { status } = await post(await serve({ maxBodyBytes: Number.NaN }), { hello: 'there' });
    expect(status).toBe(413);
  });

  it('with a body that a form could send are refused', async () => {
    const url = await serve();
    const body = JSON.stringify({ product: 7 });
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers(url), 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(400);
  });

  it('with headers smuggled into headers reach nothing', async () => {
    const url = new URL(await serve());
    const socket = connect(Number(url.port), url.hostname);
    const smuggled = `Origin: ${url.origin}\r\n Access-Control-Allow-Origin: *\r\nX: \u0000`;
    socket.end(`POST / HTTP/1.1\r\nHost: ${url.host}\r\n${smuggled}\r\n\r\n`);
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1.1 4\d\d/);
    expect(String(data).toLowerCase()).not.toContain('access-control-allow-origin');
    expect(api.requests).toHaveLength(0);
  });
});

describe('limits', () => {
  it('are for each visitor, also when they ask at the same time', async () => {
    api.maxConversations = 100;
    const url = await serve({
      authorize: ({ request }) => ({ visitor: request.headers.get('x-user') ?? '' }),
      rateLimit: { limit: 3 },
    });
    const ask = (user: string) => post(url, {}, { 'x-user': user });
    const answers = await Promise.all([...Array(8)].map(() => ask('ann')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error.code).toBe('rate-limited');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect((await ask('bob')).status).toBe(201);
    expect(api.conversations.size).toBe(4);
  });

  it('are ten conversations an hour unless told', async () => {
    api.maxConversations = 100;
    const url = await serve();
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await post(url)).status);
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
  });

  it('are over when their window is', () => {
    let time = 0;
    const store = memoryRateLimitStore(() => time);
    expect(store.hit('a', 1000)).toEqual({ count: 1, resetsAt: 1000 });
    time = 999;
    expect(store.hit('a', 1000)).toEqual({ count: 2, resetsAt: 1000 });
    time = 1000;
    expect(store.hit('a', 1000)).toEqual({ count: 1, resetsAt: 2000 });
  });

  it('are kept in bounded memory, where a flood of names does not forget the newest', () => {
    const store = memoryRateLimitStore(() => 0);
    for (let name = 0; name < 25_000; name += 1) store.hit(`flood ${name}`, 1000);
    store.hit('a', 1000);
    expect(store.hit('a', 1000)).toMatchObject({ count: 2 });
    expect(store.hit('flood 0', 1000)).toMatchObject({ count: 1 });
  });

  it('can be kept elsewhere; when that fails, nobody gets in', async () => {
    const hits: string[] = [];
    const url = await serve({
      rateLimit: {
        store: {
          hit: async (key) => {
            hits.push(key);
            throw new Error('redis is gone');
          },
        },
      },
    });
    expect((await post(url)).status).toBe(500);
    expect(hits).toEqual(['create ann']);
    expect(api.requests).toHaveLength(0);
  });

  it('can be none', async () => {
    api.maxConversations = 100;
    const url = await serve({ rateLimit: false });
    for (let time = 0; time < 15; time += 1) expect((await post(url)).status).toBe(201);
  });

  it('of the account are passed on: so many conversations at once, and no more', async () => {
    const url = await serve();
    const answers = await Promise.all([...Array(5)].map(() => post(url)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.body.error.code).toBe('concurrency-limit');
    expect(refused?.headers.get('retry-after')).toBe('30');
  });
});

describe('what goes wrong at Tavus', () => {
  it.each([
    [401, 500, 'server-misconfigured'],
    [402, 503, 'out-of-credits'],
    [404, 500, 'server-misconfigured'],
    [422, 500, 'server-misconfigured'],
    [429, 429, 'rate-limited'],
    [500, 502, 'upstream'],
    [302, 502, 'upstream'],
  ])('with %s is %s for the page, asked once, and nothing leaks', async (upstream, status, code) => {
    const secret = 'words of the API';
    api.answerNext({ status: upstream, body: { message: secret }, headers: { 'x-secret': secret } });
    const answer = await post(await serve());
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.text + JSON.stringify([...answer.headers])).not.toMatch(/words of the API|tvs-secret/);
    expect(api.requests).toHaveLength(1);
  });

  it.each<[string, () => void | Promise<void>]>([
    [
      'throws',
      () => {
        throw new RangeError('private');
      },
    ],
    ['rejects', () => Promise.reject(new RangeError('private'))],
  ])('is answered even when onError %s', async (_, onError) => {
    expectConsole('error', /^Tavus: a handler's own code failed \(RangeError\)/);
    api.answerNext({ status: 500 });
    const answer = await post(await serve({ onError }));
    expect([answer.status, answer.body.error.code]).toEqual([502, 'upstream']);
  });

  it('as slowness is a timeout', async () => {
    api.answerNext({ delayMs: 5000 });
    const answer = await post(await serve({ timeoutMs: 100 }));
    expect([answer.status, answer.body.error.code]).toEqual([504, 'timeout']);
  });

  it('is written to the log, without the key and without what Tavus wrote', async () => {
    const said: string[] = [];
    const watched = console.error;
    console.error = (...args) => {
      said.push(args.join(' '));
      watched(...args);
    };
    expectConsole('error', /^Tavus: The API key was refused\. \(HTTP 401\) Check TAVUS_API_KEY/);
    expectConsole('error', /^Tavus: a handler's own code failed \(RangeError\)/);
    const url = await serve({ onError: undefined, apiKey: 'tvs-wrong' });
    api.answerNext({ status: 401, body: { message: 'words of the API: tvs-wrong' } });
    await post(url);
    const failing = () => {
      throw new RangeError('private');
    };
    await post(await serve({ onError: undefined, conversation: failing }));
    expect(said.join()).not.toMatch(/words of the API|tvs-|private/);
  });
});

function options(more: Partial<TavusHandlerOptions> = {}): TavusHandlerOptions {
  return {
    apiKey: api.apiKey,
    baseUrl: api.url,
    conversation: { palId: 'p1' },
    authorize: () => ({ visitor: 'ann' }),
    onError: (error) => errors.push(error),
    ...more,
  };
}

async function serve(more: Partial<TavusHandlerOptions> = {}): Promise<string> {
  const server = await serveHandler(createTavusHandler(options(more)));
  servers.push(server);
  return `${server.url}/api/tavus`;
}

function headers(url: string): Record<string, string> {
  return { 'content-type': 'application/json', origin: new URL(url).origin };
}

async function post(url: string, body: unknown = {}, extra: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers(url), ...extra },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: replies of many shapes, each of which its test looks into.
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as any };
}
