import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EndedConversation } from '../../../src/call/session/SessionOptions';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

/** Creates a source whose calls override `join` or `leave`. */
function withCall(change: Partial<Record<'join' | 'leave', () => Promise<never>>>): ConversationSource {
  const simulation = simulate({}, { seed: 1, media: false });
  return {
    ...simulation,
    key: 'changed',
    async create(context) {
      const handle = await simulation.create(context);
      const createCall = (options: object): DailyCall => {
        const call = handle.createCall?.(options);
        if (!call) throw new Error('The simulator brings its own call.');
        return Object.assign(call, change);
      };
      return { ...handle, createCall };
    },
  };
}

test('a join that never settles becomes an error, and a retry can succeed', async () => {
  const { session, configure, conversation } = sessionWith();
  configure({ source: withCall({ join: never }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(conversation().state).toBe('connecting');
  await vi.advanceTimersByTimeAsync(1000);
  expect(conversation()).toMatchObject({
    state: 'error',
    endReason: 'failed',
    error: { code: 'join-timeout', recoverable: true },
  });
  configure({ source: simulate({}, { seed: 1, media: false, id: 'works' }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().state).toBe('connected');
});

test('a leave that never settles blocks neither the end nor the next start', async () => {
  const { session, configure, conversation } = sessionWith();
  configure({ source: withCall({ leave: never }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().state).toBe('connected');
  void session.leave();
  await vi.advanceTimersByTimeAsync(6000);
  expect(conversation().state).toBe('ended');
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().state).toBe('connected');
});

test('a network interruption of one minute ends the conversation as connection-lost', async () => {
  const simulation = simulate({}, { seed: 1, media: false, id: 'network' });
  const { session, configure, conversation } = sessionWith();
  configure({ source: simulation });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  simulation.network('interrupted');
  await vi.advanceTimersByTimeAsync(50_000);
  simulation.network('connected');
  simulation.network('interrupted');
  await vi.advanceTimersByTimeAsync(50_000);
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'reconnecting' });
  await vi.advanceTimersByTimeAsync(11_000);
  expect(conversation()).toMatchObject({
    state: 'ended',
    endReason: 'connection-lost',
    connection: 'stable',
  });
});

test('stops waiting for an interrupted network when the conversation ends', async () => {
  const simulation = simulate({}, { seed: 1, media: false, id: 'network' });
  const { session, configure } = sessionWith();
  configure({ source: simulation });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  simulation.network('interrupted');
  void session.leave();
  await vi.advanceTimersByTimeAsync(6000);
  expect(vi.getTimerCount()).toBe(0);
});

test('onEnded reports how long the conversation was connected', async () => {
  const ended: EndedConversation[] = [];
  const { session, configure } = sessionWith({}, {}, { onEnded: (how) => void ended.push(how) });
  configure({ source: simulate({}, { seed: 1, media: false }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  const before = ended.length;
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all([session.leave(), vi.advanceTimersByTimeAsync(1000)]);
  expect([before, ended.length]).toEqual([0, 1]);
  expect(ended[0]).toMatchObject({ conversationId: expect.any(String), reason: 'user-left' });
  expect(ended[0]?.durationMs).toBeGreaterThanOrEqual(60_000);
  expect(ended[0]?.durationMs).toBeLessThan(63_000);
});

test('a source whose `end` never settles does not block the end', async () => {
  const { session, configure, conversation } = sessionWith();
  configure({ source: { ...simulate({}, { seed: 1, media: false }), key: 'deaf', end: never } });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  void session.leave();
  await vi.advanceTimersByTimeAsync(4000);
  expect(conversation().state).toBe('disconnecting');
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation().state).toBe('ended');
});

test('waits 30 seconds for the PAL by default, then fails with a hint about test_mode', async () => {
  const { session, configure, conversation } = sessionWith();
  configure({ source: simulate({}, { seed: 1, media: false, id: 'away', palStaysAway: true }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(conversation().state).toBe('connecting');
  await vi.advanceTimersByTimeAsync(3000);
  expect(conversation()).toMatchObject({
    state: 'error',
    endReason: 'failed',
    error: { code: 'pal-timeout', hint: expect.stringContaining('test_mode') },
  });
});

test.each([Number.POSITIVE_INFINITY, 2 ** 31])(
  'can wait for the PAL indefinitely (%s ms)',
  async (palTimeoutMs) => {
    const { session, configure, conversation } = sessionWith();
    configure({
      source: simulate({}, { seed: 1, media: false, id: 'late', palStaysAway: true }),
      palTimeoutMs,
    });
    void session.start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(conversation().state).toBe('connecting');
  },
);

test.each([
  ['create', 'create-timeout', { key: 'hanging', bringsCall: true, create: never }],
  ['join', 'join-timeout', withCall({ join: never })],
  ['PAL', 'pal-timeout', simulate({}, { seed: 1, media: false, id: 'away', palStaysAway: true })],
] as const)('a start whose %s hangs settles after `startTimeoutMs` with %s', async (_what, code, source) => {
  const { session, configure, conversation } = sessionWith();
  configure({ source, startTimeoutMs: 5000, palTimeoutMs: 60_000 });
  let settled = false;
  void session.start().then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(4900);
  expect([settled, conversation().error]).toEqual([false, undefined]);
  await vi.advanceTimersByTimeAsync(6000);
  expect(conversation()).toMatchObject({ state: 'error', error: { code, recoverable: true } });
  expect(settled).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('the time in which the visitor answers a question of the source does not count', async () => {
  const { session, configure, conversation } = sessionWith();
  const simulation = simulate({}, { seed: 1, media: false, id: 'asking' });
  const source: ConversationSource = {
    ...simulation,
    async create(context) {
      await context.waitForVisitor?.(new Promise((resolve) => setTimeout(resolve, 120_000)));
      return simulation.create(context);
    },
  };
  configure({ source, startTimeoutMs: 5000 });
  void session.start();
  await vi.advanceTimersByTimeAsync(119_000);
  expect(conversation().state).toBe('initializing');
  await vi.advanceTimersByTimeAsync(4000);
  expect(conversation().state).toBe('connected');
});

test.each(['palTimeoutMs', 'startTimeoutMs', 'maxDurationMs', 'preparedMaxAgeMs'])(
  'a start whose %s is NaN creates nothing and says so, and Infinity is a number',
  async (name) => {
    const { session, configure, conversation } = sessionWith();
    const source = simulate({}, { seed: 1, media: false });
    configure({ source, [name]: Number.NaN });
    void session.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(conversation()).toMatchObject({
      state: 'error',
      error: { cause: { message: `Tavus: ${name} is NaN.` } },
    });
    expect(source.calls).toEqual([]);
    configure({ source, [name]: Number.POSITIVE_INFINITY });
    void session.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(conversation().state).toBe('connected');
  },
);
