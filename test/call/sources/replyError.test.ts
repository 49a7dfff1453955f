import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { fromServer } from '../../../src/call/sources/fromServer';

afterEach(() => {
  vi.restoreAllMocks();
});

const live = () => ({ signal: new AbortController().signal });

const limit = 'User has reached maximum concurrent conversations';

describe("a failure in the server's own shape", () => {
  type Failure = [string, () => Response, string];
  const failures: Failure[] = [
    ['an error text', () => Response.json({ error: limit }, { status: 400 }), 'concurrency-limit'],
    ['a message', () => Response.json({ message: limit }, { status: 400 }), 'concurrency-limit'],
    [
      'a nested message',
      () => Response.json({ error: { message: limit } }, { status: 400 }),
      'concurrency-limit',
    ],
    ['a detail', () => Response.json({ detail: limit }, { status: 400 }), 'concurrency-limit'],
    ['plain text', () => new Response(limit, { status: 400 }), 'concurrency-limit'],
    [
      'a 500 around a 400',
      () => Response.json({ error: `400: {"message":"${limit}"}` }, { status: 500 }),
      'concurrency-limit',
    ],
    ['the status of a success', () => Response.json({ error: limit }), 'concurrency-limit'],
    [
      'a code that is not ours',
      () => Response.json({ error: { code: 'E_TAVUS', message: limit } }, { status: 500 }),
      'concurrency-limit',
    ],
    [
      'the words for missing credits',
      () => Response.json({ message: 'The user is out of conversational credits' }, { status: 500 }),
      'out-of-credits',
    ],
    ['the status 402', () => new Response('', { status: 402 }), 'out-of-credits'],
    ['the status 429', () => new Response('Slow down', { status: 429 }), 'rate-limited'],
    [
      'a wrong key',
      () => Response.json({ message: 'Invalid access token' }, { status: 500 }),
      'not-authorized',
    ],
    ['a login that is required', () => Response.json({ detail: 'Login' }, { status: 403 }), 'not-authorized'],
    ['anything else', () => Response.json({ error: 'Boom' }, { status: 500 }), 'create-failed'],
    ['an HTML page', () => new Response(`<h1>${limit}</h1>`, { status: 500 }), 'create-failed'],
  ];
  const sources: [string, (reply: () => Response) => ConversationSource][] = [
    ['the endpoint', () => fromServer('/api/tavus')],
    ['a URL', () => fromServer({ create: '/lessons' })],
    ['a function', (reply) => fromServer({ create: reply })],
  ];
  const all = sources.flatMap(([from, make]) => failures.map((failure) => [from, ...failure, make] as const));

  it.each(all)('from %s with %s has its code', async (_from, _shape, reply, code, make) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => reply());
    await expect(make(reply).create(live())).rejects.toMatchObject({ code });
  });

  it('in JSON that a function returns has its code', async () => {
    const source = fromServer({ create: async () => ({ success: false, error: limit }) });
    await expect(source.create(live())).rejects.toMatchObject({ code: 'concurrency-limit' });
  });

  it.each([
    ['12', 12],
    ['Thu, 01 Jan 1970 00:00:30 GMT', 20],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
  ])('with the Retry-After %s says how long to wait', async (header, seconds) => {
    vi.spyOn(Date, 'now').mockReturnValue(10_000);
    const headers = { 'retry-after': header };
    const create = () => Response.json({ error: 'Slow down' }, { status: 429, headers });
    const error = await fromServer({ create })
      .create(live())
      .catch((thrown: unknown) => thrown);
    const asked = seconds === undefined ? '' : `asks to wait ${seconds} seconds`;
    expect(error).toMatchObject({ code: 'rate-limited', hint: expect.stringContaining(asked) });
    expect(error).toHaveProperty('cause.status', 429);
    if (seconds === undefined) expect(error).not.toHaveProperty('cause.retryAfter');
    else expect(error).toHaveProperty('cause.retryAfter', seconds);
  });

  it('is passed on as it was thrown if a function throws it', async () => {
    const error = new TypeError('Failed to fetch');
    const source = fromServer({ create: () => Promise.reject(error) });
    await expect(source.create(live())).rejects.toBe(error);
  });
});

describe('the text for the visitor', () => {
  const textOf = async (reply: unknown, status = 429) => {
    const source = fromServer({ create: () => Response.json(reply, { status }) });
    const error = await source.create(live()).catch((thrown: unknown) => thrown);
    return (error as { text?: unknown }).text;
  };

  it('is the `text` of the error in the reply, whatever the status', async () => {
    expect(await textOf({ error: { text: 'Please wait 12 seconds.' } })).toBe('Please wait 12 seconds.');
    expect(await textOf({ error: { code: 'rate-limited', text: 'Please wait.' } }, 503)).toBe('Please wait.');
    expect(await textOf({ error: { text: 'We are closed.' } }, 200)).toBe('We are closed.');
    expect(await textOf({ error: { text: 'x'.repeat(600) } })).toHaveLength(500);
  });

  it.each([
    { message: 'SELECT * FROM users failed' },
    { error: 'Tavus: invalid key' },
    { error: { message: 'x is undefined' } },
    { error: { text: { html: '<b>' } } },
    { error: { text: '' } },
    { text: 'Elsewhere' },
  ])('is nothing else in a reply such as %j', async (reply) => {
    expect(await textOf(reply)).toBeUndefined();
  });
});
