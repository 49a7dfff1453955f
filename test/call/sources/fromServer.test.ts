// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { fromServer } from '../../../src/call/sources/fromServer';
import { createTavusHandler, type TavusHandlerOptions } from '../../../src/server';
import { simulate } from '../../../src/simulator';
import { type FakeTavusApi, startFakeTavusApi } from '../../server/fakeTavusApi';
import { serveHandler } from '../../server/serveHandler';
import { sessionWith } from '../session/startSession';

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

const live = { signal: new AbortController().signal };

describe('a source from the server', () => {
  it('creates a conversation on start and ends it on leave', async () => {
    const { session, conversation, clock } = await sessionFrom(await serve());
    const started = session.start();
    await expect.poll(() => conversation().conversationId).toBe('c1');
    await expect
      .poll(async () => {
        await clock.advance(500);
        return conversation().state;
      })
      .toBe('connected');
    await started;
    await session.leave();
    await expect.poll(() => api.conversations.get('c1')).toBe('ended');
    expect(api.conversations.size).toBe(1);
  });

  it('ends a conversation that is created only after the user has left', async () => {
    const { session, conversation } = await sessionFrom(await serve());
    api.answerNext({ delayMs: 100, body: { conversation_id: 'c9', conversation_url: 'https://r/c9' } });
    const started = session.start();
    await expect.poll(() => api.requests).toHaveLength(1);
    await session.leave();
    await started;
    expect(conversation()).toMatchObject({ state: 'ended', endReason: 'user-left' });
    await expect
      .poll(() => api.requests.map(({ path }) => path))
      .toEqual(['/v2/conversations', '/v2/conversations/c9/end']);
  });

  it('sends no request when it is already aborted', async () => {
    const source = fromServer(await serve(), { headers: origin });
    await expect(source.create({ signal: AbortSignal.abort() })).rejects.toThrow();
    expect(api.requests).toHaveLength(0);
  });

  it('sends headers and a body, computed again for each conversation', async () => {
    const bodies: unknown[] = [];
    const url = await serve({
      authorize: ({ request, body }) => {
        bodies.push([request.headers.get('authorization'), body]);
        return { visitor: 'ann' };
      },
    });
    let login = 0;
    const source = fromServer(url, {
      headers: async () => {
        login += 1;
        return { ...origin, authorization: `Bearer ${login}` };
      },
      body: () => ({ product: login }),
    });
    await source.create(live);
    await source.create(live);
    expect(bodies).toEqual([
      ['Bearer 1', { product: 1 }],
      ['Bearer 2', { product: 2 }],
    ]);
  });

  it('has a key that depends on the endpoint and `key`, not on what it sends', () => {
    const { key } = fromServer('/api', { body: { a: 1 }, headers: { b: '1' } });
    expect(fromServer('/api', { body: { a: 2 }, headers: () => ({}) }).key).toBe(key);
    expect(fromServer('/api', { key: 'a' }).key).not.toBe(key);
    expect(fromServer('/other').key).not.toBe(key);
  });

  it('accepts the response of a server that passes on what Tavus sent', async () => {
    const body = { conversation_id: 'c5', conversation_url: 'https://r/c5', meeting_token: 't' };
    const url = await serveAnything(() => Response.json(body));
    expect(await fromServer(url).create(live)).toMatchObject({ conversationId: 'c5', token: 't' });
  });

  it.each([
    ['/api/tavus', '/api/tavus/end'],
    ['/api/tavus/', '/api/tavus/end'],
    ['/api/tavus?shop=1#top', '/api/tavus/end?shop=1'],
  ])('at %s ends its conversation at %s', async (path, expected) => {
    const paths: string[] = [];
    const server = new URL(
      await serveAnything(async (request) => {
        paths.push(request.url.slice(new URL(request.url).origin.length));
        return Response.json({ conversationId: 'c5', conversationUrl: 'https://r/c5' });
      }),
    );
    const source = fromServer(`${server.origin}${path}`);
    await source.end?.(await source.create(live), { keepalive: false, reason: 'user-left' });
    expect(paths.at(-1)).toBe(expected);
  });
});

describe('the outcome', () => {
  it.each([
    [{ authorize: () => null }, 'not-authorized'],
    [{ rateLimit: { limit: 1 } }, 'created'],
    // The page is not on this machine.
    [{ authorize: 'local-only' }, 'not-authorized'],
    [{ rateLimit: { limit: 0 } }, 'rate-limited'],
    [{ apiKey: 'wrong' }, 'create-failed'],
  ] satisfies [Partial<TavusHandlerOptions>, string][])(
    'with the handler options %j is %s',
    async (options, code) => {
      const source = fromServer(await serve(options), { headers: origin });
      expect(await codeOf(source)).toBe(code);
    },
  );

  it.each([
    [400, { message: 'User has reached maximum concurrent conversations' }, 'concurrency-limit'],
    [402, { message: 'No credits' }, 'out-of-credits'],
    [429, { error: 'Slow down' }, 'rate-limited'],
    [500, { error: 'Oh' }, 'create-failed'],
  ])('of the Tavus response %s %j is %s, without a retry', async (status, body, code) => {
    api.answerNext({ status, body });
    expect(await codeOf(fromServer(await serve(), { headers: origin }))).toBe(code);
    expect(api.requests).toHaveLength(1);
  });

  it('of a disallowed origin is an error that names allowedOrigins', async () => {
    const source = fromServer(await serve(), { headers: { origin: 'https://other.example' } });
    await expect(source.create(live)).rejects.toMatchObject({
      code: 'not-authorized',
      recoverable: false,
      hint: expect.stringContaining('allowedOrigins'),
    });
  });

  it.each<[string, () => Response, string]>([
    ['invalid JSON', () => new Response('<html>', { status: 200 }), 'create-failed'],
    ['an error page', () => new Response('<html>', { status: 502 }), 'create-failed'],
    ['a 404 page', () => new Response('<html>', { status: 404 }), 'create-failed'],
    ['null', () => Response.json(null), 'create-failed'],
    [
      'a script as the room URL',
      () => Response.json({ conversationId: 'c1', conversationUrl: 'javascript:alert(1)' }),
      'create-failed',
    ],
    [
      'a 401 that is not from the handler',
      () => Response.json({ error: 'Login' }, { status: 401 }),
      'not-authorized',
    ],
  ])('of a response with %s is a typed error', async (_, answer, code) => {
    expect(await codeOf(fromServer(await serveAnything(answer)))).toBe(code);
  });

  it('of a slow or unreachable server is a typed error, without a retry', async () => {
    let requests = 0;
    const url = await serveAnything(async () => {
      requests += 1;
      return new Promise(() => undefined);
    });
    // Long enough for the request to arrive even on a slow machine.
    await expect(fromServer(url, { timeoutMs: 1000 }).create(live)).rejects.toMatchObject({
      code: 'network-failed',
      message: expect.stringContaining('did not respond in time'),
    });
    expect(requests).toBe(1);
    for (const server of servers.splice(0)) await server.close();
    expect(await codeOf(fromServer(url))).toBe('network-failed');
  });

  it('with an infinite timeout is a conversation', async () => {
    const conversation = { conversationId: 'c1', conversationUrl: 'https://tavus.daily.co/c1' };
    const url = await serveAnything(() => Response.json(conversation));
    expect(await codeOf(fromServer(url, { timeoutMs: Number.POSITIVE_INFINITY }))).toBe('created');
  });
});

const origin = { origin: 'http://shop.example' };

async function serve(more: Partial<TavusHandlerOptions> = {}): Promise<string> {
  return serveAnything(
    createTavusHandler({
      apiKey: api.apiKey,
      baseUrl: api.url,
      conversation: { palId: 'p1' },
      authorize: () => ({ visitor: 'ann' }),
      allowedOrigins: ['http://shop.example'],
      onError: () => undefined,
      ...more,
    }),
  );
}

async function serveAnything(handler: (request: Request) => Response | Promise<Response>): Promise<string> {
  const server = await serveHandler(async (request) => handler(request));
  servers.push(server);
  return `${server.url}/api/tavus`;
}

/** Creates a session whose conversations come from the server and whose call is simulated. */
async function sessionFrom(url: string) {
  const source = fromServer(url, { headers: origin });
  const under = sessionWith();
  under.configure({ source: withSimulatedCall(source, under.clock) });
  return under;
}

function withSimulatedCall(
  source: ConversationSource,
  clock: ReturnType<typeof sessionWith>['clock'],
): ConversationSource {
  const simulation = simulate({}, { clock, media: false, delayMs: 0, seed: 1 });
  return {
    ...source,
    bringsCall: true,
    async create(context) {
      const conversation = await source.create(context);
      const simulated = simulation.create(context);
      await clock.advance(1);
      // The simulated PAL names the conversation by the id in its room's URL.
      const { conversationUrl, createCall } = await simulated;
      return { ...conversation, conversationUrl, createCall };
    },
  };
}

async function codeOf(source: ConversationSource): Promise<unknown> {
  return source.create(live).then(
    () => 'created',
    (error) => error.code,
  );
}
