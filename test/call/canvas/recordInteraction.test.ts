import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Recorder, recordInteraction } from '../../../src/call/canvas/recordInteraction';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { canvasInteraction } from '../../../src/protocol/canvas/CanvasInteraction';

const card = { id: 'call_1', component: 'canvas.text', version: 'v1' };
const interaction = canvasInteraction(card, 'dismiss');

let requests: { url: string; init: RequestInit; at: number }[] = [];
let replies: (Response | Error | 'never')[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  replies = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    requests.push({ url, init, at: Date.now() });
    const reply = replies.shift() ?? Response.json({ success: true });
    if (reply instanceof Error) return Promise.reject(reply);
    if (reply !== 'never') return Promise.resolve(reply);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(more: Partial<Recorder> = {}) {
  const ended = new AbortController();
  const recorder = { source: undefined, conversationId: 'c 1/..', ended: ended.signal, ...more };
  const outcome = recordInteraction(interaction, recorder).then(
    () => 'recorded',
    (error: unknown) => error,
  );
  return { outcome, end: () => ended.abort(new Error('over')) };
}

const tooMany = (seconds: string) =>
  Response.json({ error: 'Too many requests' }, { status: 429, headers: { 'retry-after': seconds } });
const idOf = ({ init }: { init: RequestInit }) => JSON.parse(String(init.body)).interaction_id;

test('an interaction goes to the address of our conversation, without anything about the visitor', async () => {
  expect(await start().outcome).toBe('recorded');
  expect(requests).toHaveLength(1);
  expect(requests[0]?.url).toBe('https://tavusapi.com/v2/conversations/c%201%2F../canvas/interactions');
  expect(requests[0]?.init).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  expect(JSON.parse(String(requests[0]?.init.body))).toEqual(interaction);
});

describe('it is tried once more, with the same id', () => {
  test.each<[string, Response | Error | 'never', number]>([
    ['a second after a fault of the server', new Response('oops', { status: 503 }), 1000],
    ['a second after there was no connection', new TypeError('Failed to fetch'), 1000],
    ['a second after five seconds without a reply', 'never', 6000],
    ['when Tavus allows it', tooMany('7'), 7000],
  ])('%s', async (_, first, afterMs) => {
    replies = [first];
    const { outcome } = start();
    await vi.advanceTimersByTimeAsync(afterMs - 1);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toBe('recorded');
    expect(requests.map(idOf)).toEqual([interaction.interaction_id, interaction.interaction_id]);
  });

  test('and not a third time', async () => {
    replies = [new Response('', { status: 500 }), new Response('down', { status: 502 })];
    const { outcome } = start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toMatchObject({ code: 'canvas-post', cause: { status: 502, reply: 'down' } });
    expect(requests).toHaveLength(2);
  });
});

test.each([
  ['a longer wait', () => tooMany('11')],
  ['no time to wait', () => new Response('', { status: 429 })],
  ['a body that Tavus does not accept', () => Response.json({ error: 'Invalid value' }, { status: 400 })],
])('it is not tried again with %s', async (_, reply) => {
  replies = [reply()];
  const { outcome } = start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await outcome).toMatchObject({ code: 'canvas-post' });
  expect(requests).toHaveLength(1);
});

test('what is only recorded as well as possible is not tried again', async () => {
  replies = [new Response('', { status: 500 })];
  const { outcome } = start({ bestEffort: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await outcome).toMatchObject({ code: 'canvas-post' });
  expect(requests).toHaveLength(1);
});

describe('the end of the conversation', () => {
  test('aborts the request', async () => {
    replies = ['never'];
    const { outcome, end } = start();
    await vi.advanceTimersByTimeAsync(10);
    end();
    expect(await outcome).toMatchObject({ message: 'over' });
    expect(requests[0]?.init.signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes before the second attempt', async () => {
    replies = [new Response('', { status: 500 })];
    const { outcome, end } = start();
    await vi.advanceTimersByTimeAsync(500);
    end();
    expect(await outcome).toMatchObject({ message: 'over' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a source that records interactions itself', () => {
  const sourceThat = (
    recordInteraction: ConversationSource['recordInteraction'] & {},
  ): ConversationSource => ({
    key: 'own',
    create: () => Promise.reject(new Error('not here')),
    recordInteraction,
  });

  test('receives them with the conversation, in place of Tavus', async () => {
    const heard: unknown[] = [];
    const source = sourceThat(async (given, { conversationId }) => void heard.push(given, conversationId));
    expect(await start({ source, conversationId: 'c1' }).outcome).toBe('recorded');
    expect(heard).toEqual([interaction, 'c1']);
    expect(requests).toEqual([]);
  });

  test('has its replies read like those of Tavus, and its errors like a lost connection', async () => {
    const answers: (() => Promise<Response>)[] = [
      () => Promise.reject(new Error('offline')),
      async () => Response.json({ error: 'no' }, { status: 400 }),
    ];
    const source = sourceThat(() => answers.shift()?.() ?? Promise.resolve(new Response('')));
    const { outcome } = start({ source });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toMatchObject({ code: 'canvas-post', cause: { status: 400 } });
  });

  test('is not waited for longer than the conversation, even if it does not listen', async () => {
    const { outcome, end } = start({ source: sourceThat(() => new Promise<void>(() => undefined)) });
    await vi.advanceTimersByTimeAsync(1);
    end();
    expect(await outcome).toMatchObject({ message: 'over' });
  });
});
