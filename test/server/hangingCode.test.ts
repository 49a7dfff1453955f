// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectConsole } from '../expectConsole';
import { type FakeTavusApi, startFakeTavusApi } from './fakeTavusApi';
import { startHandler } from './startHandler';

let api: FakeTavusApi;
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => api.reset());
afterAll(() => api.close());

const start = (options: Partial<Parameters<typeof startHandler>[0]> = {}) =>
  startHandler({ apiKey: api.apiKey, baseUrl: api.url, timeoutMs: 100, ...options });

const hangs = () => new Promise<never>(() => undefined);
const throws = () => {
  throw new RangeError('private');
};
const rejects = () => Promise.reject(new RangeError('private'));

async function outcome(response: Response): Promise<[status: number, code: string]> {
  return [response.status, (await response.json()).error.code];
}

describe('authorize', () => {
  it('that hangs is refused in bounded time', async () => {
    const { create, errors } = start({ authorize: hangs });
    expect(await outcome(await create())).toEqual([504, 'timeout']);
    expect(errors).toMatchObject([{ message: 'Tavus: authorize did not return in time.' }]);
  });

  it.each<[string, () => Promise<Response> | Response]>([
    [
      'a used body',
      async () => {
        const response = Response.json({});
        await response.text();
        return response;
      },
    ],
    [
      'a body that is being read',
      () => {
        const response = Response.json({});
        response.body?.getReader();
        return response;
      },
    ],
    ['no status', () => Response.error()],
  ])('that returns a response with %s fails like other code of the application', async (_, authorize) => {
    for (const allowedOrigins of [[], ['http://localhost']]) {
      const { create, errors } = start({ authorize, allowedOrigins });
      expect(await outcome(await create())).toEqual([500, 'server-misconfigured']);
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^Tavus: authorize returned a Response/) },
      ]);
    }
    expect(api.requests).toHaveLength(0);
  });

  it.each([204, 304])(
    'can return a response without a body to a page of another origin: %i',
    async (status) => {
      const authorize = () => new Response(null, { status });
      const { create } = start({ authorize, allowedOrigins: ['http://localhost'] });
      expect((await create()).status).toBe(status);
    },
  );

  it('can return a redirect to a page of another origin', async () => {
    const authorize = () => Response.redirect('http://localhost/login');
    const { create } = start({ authorize, allowedOrigins: ['http://localhost'] });
    const { status, headers } = await create();
    expect([status, headers.get('location')]).toEqual([302, 'http://localhost/login']);
  });
});

it('a conversation function that hangs is refused in bounded time, without a conversation', async () => {
  const { create, errors } = start({ conversation: hangs });
  expect(await outcome(await create())).toEqual([504, 'timeout']);
  expect(errors).toMatchObject([{ message: 'Tavus: conversation did not return in time.' }]);
  expect(api.requests).toHaveLength(0);
});

describe('a replacement for fetch', () => {
  it.each<[string, typeof fetch, number, string]>([
    ['throws', throws, 502, 'upstream'],
    ['rejects', rejects, 502, 'upstream'],
    ['hangs and ignores its signal', hangs, 504, 'timeout'],
    ['returns nothing', async () => undefined as unknown as Response, 502, 'upstream'],
    ['returns something else', async () => 'ok' as unknown as Response, 502, 'upstream'],
    [
      'returns a body of another kind',
      async () => ({ status: 200, ok: true, body: { pipe: hangs } }) as unknown as Response,
      502,
      'upstream',
    ],
    [
      'returns a used body',
      async () => {
        const response = Response.json({ conversation_id: 'c1', conversation_url: 'https://r/c1' });
        await response.text();
        return response;
      },
      502,
      'upstream',
    ],
    ['returns a body that never ends', async () => new Response(new ReadableStream()), 504, 'timeout'],
  ])('that %s is a failure in bounded time', async (_, fetch, status, code) => {
    const { create, errors } = start({ fetch });
    expect(await outcome(await create())).toEqual([status, code]);
    expect(JSON.stringify(errors)).not.toContain('private');
  });

  it('that answers after the timeout has the conversation ended that it names', async () => {
    const { create } = start({
      fetch: async (url, init) => {
        const response = await fetch(url, { ...init, signal: null });
        if (String(url).endsWith('/conversations')) await new Promise((resolve) => setTimeout(resolve, 200));
        return response;
      },
    });
    expect(await outcome(await create())).toEqual([504, 'timeout']);
    await expect.poll(() => api.conversations.get('c1')).toBe('ended');
  });
});

describe.each(['onError', 'onEvent'] as const)('%s', (name) => {
  it('that hangs does not delay the reply', async () => {
    api.answerNext({ status: 500 });
    expect(await outcome(await start({ [name]: hangs }).create())).toEqual([502, 'upstream']);
  });

  it.each([
    ['throws', throws],
    ['rejects', rejects],
  ])('that %s does not change the reply', async (_, listener) => {
    expectConsole('error', /^Tavus: code passed to the handler failed \(RangeError\)/);
    api.answerNext({ status: 500 });
    expect(await outcome(await start({ [name]: listener }).create())).toEqual([502, 'upstream']);
  });
});

describe('half a reply', () => {
  it.each([
    ['that is cut off', { cutOff: true }],
    ['that stalls', { stall: true }],
  ])('%s has the conversation ended that it names', async (_, how) => {
    const { create } = start();
    // The first half of the reply holds the id.
    const body = { conversation_id: 'c7', conversation_url: 'https://r/c7', filler: 'x'.repeat(200) };
    api.answerNext({ body, ...how });
    expect((await create()).status).toBeGreaterThanOrEqual(502);
    expect(api.requests.map(({ path }) => path)).toEqual(['/v2/conversations', '/v2/conversations/c7/end']);
  });

  it.each([
    ['{"conversation_id" : "c7", "status', 'c7'],
    ['{"status":"active","conversation_url":"https://tavus.daily.co/c7","conv', 'c7'],
    ['<html>{"conversation_id":"c7"}', 'c7'],
    ['{"conversation_id":"c7","conversation_url":"javascript:alert(1)"}', 'c7'],
    ['{"conversation_url":"https://tavus.daily.co/c7', undefined],
    ['{"conversation_id":"c7', undefined],
    ['{"conversation_id":"../keys"}', undefined],
    ['{"conversation_id":7}', undefined],
    ['[]', undefined],
    ['', undefined],
  ])('%j names %s', async (text, id) => {
    const { create } = start();
    api.answerNext({ text });
    expect(await outcome(await create())).toEqual([502, 'upstream']);
    expect(api.requests.slice(1).map(({ path }) => path)).toEqual(id ? [`/v2/conversations/${id}/end`] : []);
  });

  it('with a failure status ends nothing, because it may name a conversation of someone else', async () => {
    const { create } = start();
    api.answerNext({ status: 500, body: { conversation_id: 'c7' } });
    await create();
    expect(api.requests).toHaveLength(1);
  });
});

it('a request whose body was already read is a mistake of the server, and explained', async () => {
  const { handler, requestOf, errors } = start();
  const request = requestOf('/', { body: '{}' });
  await request.text();
  expect(await outcome(await handler(request))).toEqual([500, 'server-misconfigured']);
  expect(errors).toMatchObject([{ message: expect.stringContaining('express.json()') }]);
});
