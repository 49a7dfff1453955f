import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConversationHandle } from '../../../src/call/sources/ConversationSource';
import { type FromServerRequests, fromServer } from '../../../src/call/sources/fromServer';
import { sessionWith } from '../session/startSession';

/** What the server replies with to each request, and the requests that it has received. */
function fakeServer(...replies: (() => Response | Promise<Response>)[]) {
  const requests: { url: string; body: unknown; headers: Headers; init: RequestInit }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init = {}) => {
    requests.push({
      url: `${url}`,
      body: JSON.parse(`${init.body}`),
      headers: new Headers(init.headers),
      init,
    });
    return (replies.shift() ?? (() => Response.json({})))();
  });
  return requests;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const live = () => ({ signal: new AbortController().signal });
const over = { keepalive: false, reason: 'user-left' } as const;
const ours = { conversationId: 'c1', conversationUrl: 'https://tavus.daily.co/c1' };
const theirs = { conversation_id: 'c1', conversation_url: 'https://tavus.daily.co/c1', meeting_token: 't' };

describe('the conversation', () => {
  it.each<[string, () => unknown, object]>([
    ['a Response with our shape', () => Response.json({ ...ours, token: 't' }), { ...ours, token: 't' }],
    ["a Response with Tavus's shape", () => Response.json(theirs), { ...ours, token: 't' }],
    ['JSON in our shape', () => ({ ...ours, maxDurationMs: 60_000 }), { ...ours, maxDurationMs: 60_000 }],
    ["JSON in Tavus's shape", () => theirs, { ...ours, token: 't' }],
    ['a promise of it', async () => theirs, { ...ours, token: 't' }],
    [
      'the Response of another library',
      () => ({ ok: true, status: 200, headers: new Headers(), text: async () => JSON.stringify(theirs) }),
      { ...ours, token: 't' },
    ],
  ])('is read from %s', async (_, create, expected) => {
    expect(await fromServer({ create }).create(live())).toMatchObject(expected);
  });

  it('may bring its own call', async () => {
    const createCall: NonNullable<ConversationHandle['createCall']> = () => {
      throw new Error('Not called here.');
    };
    const create = () => ({ ...ours, createCall });
    expect((await fromServer({ create }).create(live())).createCall).toBe(createCall);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'c1'],
    ['an empty Response', new Response()],
    ['a page', new Response('<html>')],
    ['a conversation without a URL', { conversationId: 'c1' }],
    ['a script as the URL', { ...ours, conversationUrl: 'javascript:alert(1)' }],
    ['a list', [ours]],
  ])('is missing if the function returns %s', async (_, returned) => {
    await expect(fromServer({ create: () => returned }).create(live())).rejects.toMatchObject({
      code: 'create-failed',
      message: "The server's reply is not a conversation.",
    });
  });

  it('is not read from a Response that has been read before, and the error says so', async () => {
    const response = Response.json(ours);
    await response.text();
    await expect(fromServer({ create: () => response }).create(live())).rejects.toMatchObject({
      code: 'network-failed',
      hint: expect.stringContaining('must not have been read'),
    });
  });

  it('is not requested if it is no longer wanted', async () => {
    const create = vi.fn();
    const source = fromServer({ create });
    await expect(source.create({ signal: AbortSignal.abort() })).rejects.toThrow();
    expect(create).not.toHaveBeenCalled();
  });

  it('is created by a function that receives the signal', async () => {
    const create = vi.fn(() => ours);
    const context = live();
    await fromServer({ create }).create(context);
    expect(create).toHaveBeenCalledExactlyOnceWith(context);
  });

  it('is created and ended by two URLs, with the headers and credentials of its start', async () => {
    const requests = fakeServer(() => Response.json({ ...ours, handle: 'h1' }));
    const source = fromServer({
      create: '/lessons/7',
      end: '/lessons/over',
      headers: () => ({ authorization: 'Bearer 1' }),
      body: () => ({ level: 2 }),
      credentials: 'include',
    });
    const conversation = await source.create(live());
    await source.end?.(conversation, over);
    expect(requests).toMatchObject([
      { url: '/lessons/7', body: { level: 2 }, init: { method: 'POST', credentials: 'include' } },
      {
        url: '/lessons/over',
        body: { handle: 'h1', conversationId: 'c1', reason: 'user-left' },
        init: { method: 'POST', credentials: 'include', keepalive: true },
      },
    ]);
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer 1', 'Bearer 1']);
  });

  it('is created by a function and ended by a URL, with the options', async () => {
    const requests = fakeServer();
    const create = () => ({ ...theirs, handle: 'h1' });
    const source = fromServer({ create, end: '/over', headers: { 'x-shop': '7' } });
    await source.end?.(await source.create(live()), { keepalive: true, reason: 'unmounted' });
    expect(requests).toMatchObject([
      { url: '/over', body: { handle: 'h1', conversationId: 'c1', reason: 'unmounted' } },
    ]);
    expect(requests[0]?.headers.get('x-shop')).toBe('7');
  });

  it('is ended by a function that receives it, keepalive and the reason', async () => {
    const end = vi.fn();
    const source = fromServer({ create: () => ours, end });
    const conversation = await source.create(live());
    await source.end?.(conversation, over);
    expect(end).toHaveBeenCalledExactlyOnceWith(conversation, over);
  });

  it('needs no request to end', async () => {
    const requests = fakeServer();
    const source = fromServer({ create: () => ours });
    await source.end?.(await source.create(live()), over);
    expect(requests).toEqual([]);
  });

  it('ends with the reason while the page closes', async () => {
    const requests = fakeServer();
    const { session, configure, conversation } = sessionWith();
    configure({ source: { ...fromServer({ create: () => ours, end: '/over' }), bringsCall: true } });
    await session.prepare();
    window.dispatchEvent(new Event('pagehide'));
    expect(requests).toMatchObject([
      { url: '/over', body: { reason: 'unmounted' }, init: { keepalive: true } },
    ]);
    await expect.poll(() => conversation().prepared).toBe(false);
    expect(requests).toHaveLength(1);
  });
});

describe('the key', () => {
  const keyOf = (requests: FromServerRequests) => fromServer(requests).key;

  it('is the same for inline functions, headers and bodies', () => {
    const key = keyOf({ create: () => ours, end: () => undefined, headers: {}, body: 1 });
    expect(keyOf({ create: async () => theirs, end: () => undefined, body: 2 })).toBe(key);
  });

  it('differs for other URLs and for another `key`', () => {
    const keys = [
      keyOf({ create: () => ours }),
      keyOf({ create: () => ours, key: 'a' }),
      keyOf({ create: () => ours, end: '/over' }),
      keyOf({ create: '/a' }),
      keyOf({ create: '/b' }),
      keyOf({ create: '/a', end: '/over' }),
      fromServer('/a').key,
      fromServer('/a', { key: 'a' }).key,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
