import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import { simulate } from '../../../src/simulator';
import { palSays } from '../../fixtures/wire';
import { type SessionUnderTest, sessionWith } from './startSession';

const unmounts: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(async () => {
  for (const unmount of unmounts.splice(0)) unmount();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
});

function setUp(
  options: SessionOptions = {},
  simulation = simulate({}, { seed: 1, media: false, id: 'lost' }),
) {
  const under = sessionWith({}, {}, { source: simulation, ...options });
  unmounts.push(under.unmount);
  return { ...under, simulation };
}

async function connected(options?: SessionOptions) {
  const under = setUp(options);
  void under.session.start();
  await vi.advanceTimersByTimeAsync(3000);
  expect(under.conversation().state).toBe('connected');
  return under;
}

/** Has the connection lost for good. */
async function lose({ simulation }: Pick<ReturnType<typeof setUp>, 'simulation'>): Promise<void> {
  simulation.network('interrupted');
  simulation.fail('connection-error');
  await vi.advanceTimersByTimeAsync(10);
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a conversation whose connection was lost', () => {
  it('can be joined again with its transcript, and the source is told nothing', async () => {
    const under = await connected();
    under.simulation.deliver(palSays('Where were we?', { turn: 1, inference: 'p1' }));
    await lose(under);
    expect(under.conversation()).toMatchObject({
      state: 'ended',
      endReason: 'connection-lost',
      rejoinableUntil: expect.any(Number),
    });
    const before = under.transcript().map(({ text }) => text);
    void under.session.rejoin();
    expect(under.conversation()).toMatchObject({ state: 'connecting', endReason: undefined });
    await later(3000);
    expect(under.conversation()).toMatchObject({
      state: 'connected',
      conversationId: 'simulated-1',
      rejoinableUntil: undefined,
      endedAt: undefined,
    });
    expect(under.transcript().map(({ text }) => text)).toEqual(before);
    expect(under.simulation.calls).toMatchObject([{ destroys: 1 }, { joins: 1 }]);
    expect(under.simulation.ended).toEqual([]);
    void under.session.leave();
    await later(1000);
    expect(under.simulation.ended).toHaveLength(1);
  });

  it('is over for the source when the time to join it again has passed', async () => {
    const under = await connected({ rejoinWindowMs: 20_000 });
    await lose(under);
    await later(19_000);
    expect(under.simulation.ended).toEqual([]);
    await later(2000);
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.conversation()).toMatchObject({ state: 'ended', rejoinableUntil: undefined });
    await under.session.rejoin();
    expect(under.conversation().state).toBe('ended');
  });

  it.each<[string, (under: SessionUnderTest) => unknown]>([
    ['another start', ({ session }) => session.start()],
    ['an end', ({ session }) => session.leave()],
    ['a reset', ({ session }) => session.reset()],
    ['another source', ({ configure }) => configure({ source: simulate({}, { id: 'other', media: false }) })],
    ['an unmount', ({ unmount }) => unmount()],
    ['the page closing', () => window.dispatchEvent(new Event('pagehide'))],
  ])('is over for the source after %s', async (_, act) => {
    const under = await connected();
    await lose(under);
    void act(under);
    await later(10);
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.conversation().rejoinableUntil).toBeUndefined();
    await later(100_000);
    expect(under.simulation.ended).toHaveLength(1);
  });

  it.each<[string, (under: SessionUnderTest) => unknown]>([
    ['another start', ({ session }) => session.start()],
    ['an end', ({ session }) => session.leave()],
    ['a reset', ({ session }) => session.reset()],
    ['another source', ({ configure }) => configure({ source: simulate({}, { id: 'other', media: false }) })],
    ['an unmount', ({ unmount }) => unmount()],
  ])('is over for the source after %s while its call is still leaving', async (_, act) => {
    const acts = [act];
    const under = await connected({
      onStateChange: (state) => state === 'disconnecting' && acts.pop()?.(under),
    });
    await lose(under);
    await later(5000);
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.conversation().rejoinableUntil).toBeUndefined();
    await under.session.rejoin();
    expect(under.simulation.calls.filter(({ destroys }) => destroys === 0).length).toBeLessThanOrEqual(1);
  });

  it('is not joined again once another start has begun', async () => {
    const acts = ['start', 'rejoin'] as const;
    let done = 0;
    const under = await connected({
      onStateChange: (state) => {
        const act = state === 'disconnecting' || state === 'ended' ? acts[done++] : undefined;
        if (act) void under.session[act]();
      },
    });
    await lose(under);
    await later(5000);
    expect(under.conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-2' });
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.simulation.calls.filter(({ destroys }) => destroys === 0)).toHaveLength(1);
  });

  it('is over at once if the time to join it again is zero', async () => {
    const under = await connected({ rejoinWindowMs: 0 });
    await lose(under);
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.conversation().rejoinableUntil).toBeUndefined();
  });
});

describe('a reload of the page', () => {
  const reload = () => window.dispatchEvent(new Event('pagehide'));

  /** Holds a conversation, reloads the page, and creates the session of the next page. */
  async function reloaded(options: SessionOptions, next: SessionOptions = options) {
    const before = await connected(options);
    reload();
    await later(10);
    const after = setUp(next, before.simulation);
    await later(10);
    return { before, after };
  }

  it('ends the conversation unless `resume` is set', async () => {
    const { before, after } = await reloaded({});
    expect(before.simulation.ended).toMatchObject([{ keepalive: true }]);
    expect(after.conversation().rejoinableUntil).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('ends the conversation if there is no time to join it again', async () => {
    const { before } = await reloaded({ resume: true, rejoinWindowMs: 0 });
    expect(before.simulation.ended).toMatchObject([{ keepalive: true }]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('offers to join the conversation again, which keeps its id', async () => {
    const { after } = await reloaded({ resume: true });
    expect(after.conversation()).toMatchObject({
      state: 'idle',
      conversationId: 'simulated-1',
      rejoinableUntil: expect.any(Number),
    });
    void after.session.rejoin();
    await later(3000);
    expect(after.conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-1' });
    void after.session.leave();
    await later(1000);
    expect(sessionStorage).toHaveLength(0);
  });

  it('joins the conversation again at once with `autoStart`', async () => {
    const { after } = await reloaded({ resume: true }, { resume: true, autoStart: true });
    await later(3000);
    expect(after.conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-1' });
  });

  it('that comes too late ends the conversation at the source', async () => {
    const before = await connected({ resume: true, rejoinWindowMs: 20_000 });
    reload();
    const told = before.simulation.ended.length;
    vi.setSystemTime(Date.now() + 60_000);
    const after = setUp({ resume: true, rejoinWindowMs: 20_000 }, before.simulation);
    await later(10);
    expect(before.simulation.ended.length).toBe(told + 1);
    expect(after.conversation().rejoinableUntil).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it.each([
    [true, 0],
    ['with-token', 1],
  ] as const)('with the option %s stores %i private rooms', async (resume, stored) => {
    const simulation = simulate({}, { seed: 1, media: false, id: 'private' });
    const source = {
      ...simulation,
      create: async (context: Parameters<typeof simulation.create>[0]) => ({
        ...(await simulation.create(context)),
        token: 'secret',
      }),
    };
    await connected({ source, resume });
    reload();
    expect(sessionStorage).toHaveLength(stored);
    expect(simulation.ended).toHaveLength(1 - stored);
  });

  it('ignores what is stored under its key if it is no conversation', async () => {
    sessionStorage.setItem('tavus-react conversation simulation lost', '{"leftAt":"x"}');
    const { conversation } = setUp({ resume: true });
    expect(conversation().rejoinableUntil).toBeUndefined();
  });
});

describe('a reset', () => {
  it('clears the transcript, the end and the error', async () => {
    const under = await connected();
    under.simulation.deliver(palSays('Goodbye.', { turn: 1, inference: 'p1' }));
    void under.session.leave();
    await later(1000);
    expect(under.transcript()).not.toEqual([]);
    await under.session.reset();
    expect(under.transcript()).toEqual([]);
    expect(under.conversation()).toMatchObject({
      state: 'idle',
      endReason: undefined,
      startedAt: undefined,
      conversationId: undefined,
    });
  });

  it('ends a conversation that is under way', async () => {
    const under = await connected();
    void under.session.reset();
    await later(1000);
    expect(under.conversation().state).toBe('idle');
    expect(under.simulation.ended).toHaveLength(1);
    expect(under.states.slice(-2)).toEqual(['disconnecting', 'ended']);
  });

  it('does not clear a conversation that was started meanwhile', async () => {
    const under = await connected();
    void under.session.reset();
    void under.session.start();
    await later(3000);
    expect(under.conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-2' });
  });
});
