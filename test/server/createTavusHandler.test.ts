// @vitest-environment node
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTavusHandler } from '../../src/server';
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
  it('creates a conversation and ends it by its handle', async () => {
    const url = await serve();
    const created = await post(url);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
      handle: expect.any(String),
    });
    const { handle, conversationId } = created.body;
    // What else newer clients send about the end is ignored.
    const ended = await post(`${url}/end`, { handle, conversationId, reason: 'unmounted' });
    expect(ended).toMatchObject({ status: 200, body: { conversationId: 'c1', status: 'ended' } });
    expect(api.conversations.get('c1')).toBe('ended');
  });

  it('returns the token of a private room to an authorized visitor', async () => {
    const created = await post(await serve({ conversation: { palId: 'p1', requireAuth: true } }));
    expect(created.body.token).toBe('token-c1');
  });

  it('limits the cost of an abandoned conversation by default', async () => {
    await post(await serve());
    expect(api.requests[0]?.body).toEqual({
      pal_id: 'p1',
      max_participants: 2,
      properties: { max_call_duration: 600, participant_absent_timeout: 60, participant_left_timeout: 60 },
    });
  });

  it('uses the limits of the application, and the defaults for undefined ones', async () => {
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
    [{}, Number.POSITIVE_INFINITY, 600],
    [{ properties: { max_call_duration: 99_999 } }, 300, 300],
    // Values from a page, passed on unchecked.
    [{ maxCallDuration: Number.POSITIVE_INFINITY }, 300, 300],
    [{ maxCallDuration: Number.NaN }, 300, 300],
    [{ maxCallDuration: -1 }, 300, 300],
    [{ maxCallDuration: 0 }, 300, 300],
  ])('turns %j with a maximum of %s into a call of %s seconds', async (wanted, maxCallDuration, seconds) => {
    await post(await serve({ conversation: () => ({ palId: 'p1', ...wanted }), maxCallDuration }));
    expect(api.requests[0]?.body).toMatchObject({ properties: { max_call_duration: seconds } });
  });

  it('lets a conversation last as long as Tavus allows when the duration is Infinity', async () => {
    await post(await serve({ conversation: { palId: 'p1', maxCallDuration: Number.POSITIVE_INFINITY } }));
    expect(api.requests[0]?.body?.properties).toEqual({
      participant_absent_timeout: 60,
      participant_left_timeout: 60,
    });
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, '60', null])(
    'uses the default for limits from a page that are not numbers: %s',
    async (wrong) => {
      const timeouts = {
        participantAbsentTimeout: wrong,
        participantLeftTimeout: wrong,
        maxParticipants: wrong,
      };
      await post(await serve({ conversation: () => ({ palId: 'p1', ...(timeouts as object) }) }));
      expect(api.requests[0]?.body).toMatchObject({
        max_participants: 2,
        properties: { participant_absent_timeout: 60, participant_left_timeout: 60 },
      });
    },
  );

  it('builds the conversation from the visitor and the request body', async () => {
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

  it('passes the whole request to `authorize` and `conversation`, and awaits both', async () => {
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

  it('can be created without a key, as during a build, and reports the missing key on request', async () => {
    const { status, body } = await post(await serve({ apiKey: undefined }));
    expect([status, body.error.code]).toEqual([500, 'server-misconfigured']);
    expect(errors).toMatchObject([{ code: 'missing-api-key' }]);
    expect(api.requests).toHaveLength(0);
  });

  it('cannot be created without authorize, or with an invalid origin such as a wildcard', () => {
    const options = { apiKey: api.apiKey, conversation: { palId: 'p1' } };
    // @ts-expect-error The types reject this too.
    expect(() => createTavusHandler(options)).toThrow(/^Tavus: createTavusHandler needs authorize/);
    for (const origin of ['*', 'https://a.com/', 'a.com', 'https://*.a.com/', 'null'])
      expect(() =>
        createTavusHandler({ ...options, authorize: 'local-only', allowedOrigins: [origin] }),
      ).toThrow(/^Tavus: allowedOrigins contains/);
  });
});

describe('authorization', () => {
  it.each<false | null | undefined>([false, null, undefined])(
    'is refused when authorize returns %s',
    async (verdict) => {
      const { status, body } = await post(await serve({ authorize: () => verdict }));
      expect([status, body.error.code]).toEqual([401, 'not-authorized']);
      expect(api.requests).toHaveLength(0);
    },
  );

  it('can be refused with a custom response', async () => {
    const url = await serve({ authorize: () => Response.json({ login: '/login' }, { status: 403 }) });
    expect(await post(url)).toMatchObject({ status: 403, body: { login: '/login' } });
  });

  it('fails when authorize approves without naming the visitor', async () => {
    // @ts-expect-error The types reject this too.
    expect((await post(await serve({ authorize: () => true }))).status).toBe(500);
    expect(errors).toMatchObject([{ message: expect.stringContaining('Tavus: authorize must return') }]);
    expect(api.requests).toHaveLength(0);
  });

  it('fails when authorize throws, and does not quote the error', async () => {
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

  it.each<[string, Record<string, string>, number]>([
    ['a page on this machine', { origin: 'http://localhost:3000' }, 201],
    ['a public page behind the default proxy of nginx', { origin: 'https://shop.example' }, 401],
    [
      'a proxy for a remote client',
      { origin: 'http://localhost:3000', 'x-forwarded-for': '203.0.113.7' },
      401,
    ],
  ])("with 'local-only' answers %s: %j with %i", async (_, extra, status) => {
    const handler = createTavusHandler(options({ authorize: 'local-only' }));
    const request = new Request('http://localhost:3000/api/tavus', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', ...extra },
    });
    expect((await handler(request)).status).toBe(status);
    expect(api.conversations.size).toBe(status === 201 ? 1 : 0);
  });
});

describe('the origin check', () => {
  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['a longer host name', { origin: 'http://127.0.0.1.evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
    ['no origin', { origin: '' }],
    ['an invalid origin', { origin: 'http://127.0.0.1:99999999 x' }],
    ['a request from a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a request that the browser marks as cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a page without TLS behind a proxy with TLS', { 'x-forwarded-proto': 'https' }],
    ['a page without TLS behind several proxies', { 'x-forwarded-proto': 'https, http' }],
    ['a page without TLS, by the standard header', { forwarded: 'for=192.0.2.7;proto=https' }],
    ['a page without TLS, by the quoted standard header', { forwarded: 'Proto="HTTPS";for=_x' }],
    ['a page without TLS, by the header of some proxies', { 'x-forwarded-ssl': 'on' }],
    ['a page without TLS, by the header of Azure', { 'x-arr-ssl': '2048|256|CN=example' }],
    ['a page without TLS, by the header of IIS', { 'front-end-https': 'on' }],
    ['a page without TLS, by its scheme', { 'x-forwarded-scheme': 'https' }],
    ['a page without TLS, by the port', { 'x-forwarded-port': '443' }],
    ['a page without TLS, by the header of Cloudflare', { 'cf-visitor': '{"scheme":"https"}' }],
  ])('refuses %s', async (_, extra) => {
    const { status, body } = await post(await serve(), {}, extra);
    expect([status, body.error.code]).toEqual([403, 'origin-not-allowed']);
    expect(api.requests).toHaveLength(0);
  });

  it.each<[string, Record<string, string>, number]>([
    ['http://shop.example', {}, 403],
    ['https://shop.example', {}, 201],
    // The browser itself says that both are the same.
    ['https://shop.example', { 'sec-fetch-site': 'same-origin' }, 201],
  ])('of an https host answers a page at %s with %j: %i', async (origin, extra, status) => {
    const headers = { host: 'shop.example', origin, ...extra };
    const request = new Request('https://shop.example/api/tavus', { method: 'POST', headers });
    expect((await createTavusHandler(options())(request)).status).toBe(status);
  });

  it('accepts a page with TLS when the proxy does not say that it has TLS', async () => {
    const headers = { host: 'shop.example', origin: 'https://shop.example' };
    const request = new Request('http://shop.example/api/tavus', { method: 'POST', headers });
    expect((await createTavusHandler(options())(request)).status).toBe(201);
  });

  it.each(['same-origin', 'none'])(
    'accepts a request without an origin that the browser marks as %s',
    async (site) => {
      const headers = { 'sec-fetch-site': site };
      const request = new Request('http://localhost/api/tavus', { method: 'POST', headers });
      expect((await createTavusHandler(options())(request)).status).toBe(201);
    },
  );

  it('accepts listed origins, answers their preflight, and sends CORS headers only to them', async () => {
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
    expect(created.headers.get('access-control-expose-headers')).toBe('retry-after');
    expect((await post(url)).headers.get('access-control-allow-origin')).toBeNull();
    const other = await fetch(url, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('does not echo invalid header names from a preflight', async () => {
    const handler = createTavusHandler(options({ allowedOrigins: ['https://shop.example'] }));
    const request = new Request('https://api.example/api/tavus', {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-headers': 'a;b="<script>"' },
    });
    expect((await handler(request)).headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

describe('paths', () => {
  const ask = (handler: (request: Request) => Promise<Response>, path: string, method = 'POST') =>
    handler(new Request(`http://localhost${path}`, { method, headers: { origin: 'http://localhost' } }));

  it.each([
    ...['/api/tavus/x', '/api/tavus/END', '/api/tavus/%65nd', '/api/tavus/end/x', '/api/tavus/end/end'],
    ...['/api/tavus//', '/api//tavus', '//api/tavus', '/API/tavus', '/api/tavus%2F', '/x', '/end/x', '//'],
    ...['/api/tavus;x', '/api/tavus.json', '/api/tavus/create', '/api/tavus/%2e%2e/x', '/api'],
  ])('other than the mount path and its /end do not exist: %s', async (path) => {
    const handler = createTavusHandler(options());
    for (const method of ['POST', 'GET', 'OPTIONS']) {
      const response = await ask(handler, path, method);
      expect([response.status, (await response.json()).error.code]).toEqual([404, 'not-found']);
    }
    expect(api.requests).toHaveLength(0);
  });

  it.each(['/api/tavus', '/api/tavus/', '/api/tavus?x=/end', '/', '/?x'])('create at %s', async (path) => {
    expect((await ask(createTavusHandler(options()), path)).status).toBe(201);
  });

  it.each(['/api/tavus/end', '/api/tavus/end/', '/end'])('end at %s', async (path) => {
    expect((await ask(createTavusHandler(options()), path)).status).toBe(403);
    expect(api.requests).toHaveLength(0);
  });

  it('are those of the `path` option, and no others', async () => {
    const handler = createTavusHandler(options({ path: '/shop/talk/' }));
    const statuses = ['/shop/talk', '/shop/talk/end', '/api/tavus', '/', '/end'].map(
      async (path) => (await ask(handler, path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([201, 403, 404, 404, 404]);
  });

  it.each(['api/tavus', '', 'https://example.com/api', '/a?b', '/a#b', '/a/../b', '//a/b'])(
    'are not taken from a `path` that is not one: %j',
    (path) => {
      expect(() => createTavusHandler(options({ path }))).toThrow('Tavus: path must be');
    },
  );

  it('that do not exist tell a page on an allowed origin so', async () => {
    const handler = createTavusHandler(options({ allowedOrigins: ['https://shop.example'] }));
    const headers = { origin: 'https://shop.example' };
    const response = await handler(new Request('http://localhost/x', { method: 'POST', headers }));
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      404,
      'https://shop.example',
    ]);
  });
});

describe('handles', () => {
  it.each<[string, (handle: string) => unknown]>([
    ['a bare id', () => 'c1'],
    ['undefined', () => undefined],
    ['an object instead of a string', () => ({ toString: () => 'c1' })],
    ['the id of another conversation', (handle) => `${btoa('c2')}.${handle.split('.')[1]}`],
    ['a truncated signature', (handle) => handle.slice(0, -4)],
    [
      'a signature with a changed ending',
      (handle) => `${handle.slice(0, -2)}${handle.endsWith('A') ? 'BB' : 'AA'}`,
    ],
    ['no signature', (handle) => `${handle.split('.')[0]}.`],
    ['an extra part', (handle) => `${handle}.${handle}`],
    ['a path', () => `${btoa('../../v2/keys')}.AAAA`],
    ['a line break', (handle) => `${handle}\r\nx-api-key: 1`],
    ['excessive length', () => 'a'.repeat(10_000)],
  ])('are refused when forged: %s', async (_, forge) => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    const { status, body } = await post(`${url}/end`, { handle: forge(handle) });
    expect([status, body.error.code]).toEqual([403, 'invalid-handle']);
    expect(Object.fromEntries(api.conversations)).toEqual({ c1: 'active' });
  });

  it.each([[null], [{}], [{ handle: 7 }], ['c1']])(
    'are refused when the body has no valid one: %j',
    async (body) => {
      const refused = await post(`${await serve()}/end`, body);
      expect([refused.status, refused.body.error.code]).toEqual([403, 'invalid-handle']);
    },
  );

  it('are valid only on servers with the same secret', async () => {
    const first = await serve({ secret: 'one' });
    const { handle } = (await post(first)).body;
    expect((await post(`${await serve({ secret: 'two' })}/end`, { handle })).status).toBe(403);
    expect((await post(`${await serve({ secret: 'one' })}/end`, { handle })).status).toBe(200);
  });

  it.each(['', undefined])('are signed with the API key when the secret is %j', async (secret) => {
    const { status, body } = await post(await serve({ secret }));
    expect(status).toBe(201);
    const ended = await post(`${await serve()}/end`, { handle: body.handle });
    expect(ended.status).toBe(200);
  });

  it('can end a conversation at most ten times, which limits requests to the API', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    const statuses: number[] = [];
    for (let time = 0; time < 12; time += 1) statuses.push((await post(`${url}/end`, { handle })).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(api.requests.filter(({ path }) => path.endsWith('/end'))).toHaveLength(10);
    const other = (await post(url)).body;
    expect((await post(`${url}/end`, { handle: other.handle })).status).toBe(200);
  });

  it('do not report a conversation as ended when Tavus could not end it', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    api.answerNext({ status: 500, body: {} });
    const { status, text } = await post(`${url}/end`, { handle });
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).not.toContain('ended');
  });

  it('succeed for a conversation that no longer exists at Tavus', async () => {
    const url = await serve();
    const { handle } = (await post(url)).body;
    api.answerNext({ status: 404, body: { message: 'Not found' } });
    expect((await post(`${url}/end`, { handle })).status).toBe(200);
  });
});

describe('hostile requests', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('with the method %s are refused', async (method) => {
    const url = await serve();
    const response = await fetch(url, { method, headers: headers(url) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('with a huge body are refused before the body is read', async () => {
    const url = await serve();
    const { status, body } = await post(url, { text: 'x'.repeat(20_000) });
    expect([status, body.error.code]).toEqual([413, 'too-large']);
    expect(api.requests).toHaveLength(0);
  });

  it('with an endless body of unknown length are refused', async () => {
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
    expect((await handler(new Request('http://localhost/api/tavus', init))).status).toBe(413);
    expect(chunks).toBeLessThan(25);
  });

  it.each([['{'], ['\u0000'], ['{"a":'.repeat(2000)]])('with the body %.10s are refused', async (text) => {
    const url = await serve();
    const response = await fetch(url, { method: 'POST', body: text, headers: headers(url) });
    expect(response.status).toBe(400);
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

  it('with headers smuggled into other headers never reach the API', async () => {
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

describe('a failure at Tavus', () => {
  it.each([
    [401, 500, 'server-misconfigured'],
    [402, 503, 'out-of-credits'],
    [404, 500, 'server-misconfigured'],
    [422, 500, 'server-misconfigured'],
    [429, 429, 'rate-limited'],
    [500, 502, 'upstream'],
    [302, 502, 'upstream'],
  ])('with %s is %s (%s) for the page, without a retry or leaked details', async (upstream, status, code) => {
    const secret = 'words of the API';
    api.answerNext({ status: upstream, body: { message: secret }, headers: { 'x-secret': secret } });
    const answer = await post(await serve());
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.text + JSON.stringify([...answer.headers])).not.toMatch(/words of the API|tvs-secret/);
    expect(api.requests).toHaveLength(1);
  });

  it('is a timeout when Tavus is slow', async () => {
    api.answerNext({ delayMs: 5000 });
    const answer = await post(await serve({ timeoutMs: 100 }));
    expect([answer.status, answer.body.error.code]).toEqual([504, 'timeout']);
  });

  it('is logged without the key and without what Tavus wrote', async () => {
    const said: string[] = [];
    const watched = console.error;
    console.error = (...args) => {
      said.push(args.join(' '));
      watched(...args);
    };
    expectConsole('error', /^Tavus: The API key was rejected\. \(HTTP 401\) Check TAVUS_API_KEY/);
    expectConsole('error', /^Tavus: code passed to the handler failed \(RangeError\)/);
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
  // biome-ignore lint/suspicious/noExplicitAny: responses have many shapes, and each test checks its own.
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as any };
}
