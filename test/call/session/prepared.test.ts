import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = () => vi.advanceTimersByTimeAsync(1000);

/** A simulated source whose clock is that of the test, with a count of what it created. */
function source(id: string) {
  const simulation = simulate({}, { seed: 1, media: false, id });
  const created: string[] = [];
  const counted: ConversationSource = {
    ...simulation,
    async create(context) {
      const handle = await simulation.create(context);
      created.push(handle.conversationId);
      return handle;
    },
  };
  return { simulation, source: counted, created };
}

function setUp(options = {}) {
  const one = source('one');
  const two = source('two');
  const under = sessionWith({}, {}, { source: one.source, ...options });
  return { ...under, one, two };
}

describe('a prepared conversation', () => {
  it('waits as idle with its id, and is joined at once by a start', async () => {
    const { session, conversation, states, one } = setUp();
    void session.prepare();
    await soon();
    expect(conversation()).toMatchObject({
      state: 'idle',
      prepared: true,
      conversationId: 'simulated-1',
    });
    expect(states).toEqual([]);
    void session.start();
    expect(conversation()).toMatchObject({ state: 'connecting', prepared: false });
    await soon();
    expect(conversation().state).toBe('connected');
    expect(one.created).toEqual(['simulated-1']);
  });

  it('is given up by an end: it returns to idle, and the source is told', async () => {
    const ended: unknown[] = [];
    const { session, conversation, states, one } = setUp({ onEnded: (end: unknown) => ended.push(end) });
    void session.prepare();
    await soon();
    void session.leave();
    await soon();
    expect(conversation()).toMatchObject({
      state: 'idle',
      prepared: false,
      conversationId: undefined,
      endReason: undefined,
    });
    expect([states, ended]).toEqual([[], []]);
    expect(one.simulation.ended).toEqual([
      { conversationId: 'simulated-1', keepalive: false, reason: 'user-left' },
    ]);
  });

  it('is ended and prepared again, and not joined, when the source changes', async () => {
    const { session, conversation, configure, one, two } = setUp();
    void session.prepare();
    await soon();
    configure({ source: two.source });
    await soon();
    expect(conversation()).toMatchObject({ state: 'idle', prepared: true });
    expect([one.simulation.ended.length, two.created.length]).toEqual([1, 1]);
    expect([...one.simulation.calls, ...two.simulation.calls]).toEqual([]);
  });

  it('is not joined by a start that was ended while the old call was leaving', async () => {
    const { session, conversation, one } = setUp();
    void session.start();
    await vi.advanceTimersByTimeAsync(2000);
    void session.leave();
    const start = session.start();
    void session.leave();
    void session.prepare();
    await soon();
    await start;
    expect(conversation()).toMatchObject({ state: 'idle', prepared: true });
    expect(one.simulation.calls).toHaveLength(1);
  });

  it('is renewed when it gets too old, as long as the page is visible', async () => {
    const { session, conversation, one } = setUp({ preparedMaxAgeMs: 60_000 });
    void session.prepare();
    await vi.advanceTimersByTimeAsync(62_000);
    expect(one.created).toHaveLength(2);
    expect(conversation()).toMatchObject({ prepared: true, conversationId: 'simulated-2' });
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await vi.advanceTimersByTimeAsync(62_000);
    expect(conversation()).toMatchObject({ state: 'idle', prepared: false });
    expect([one.created.length, one.simulation.ended.length]).toEqual([2, 2]);
    vi.restoreAllMocks();
  });

  it('is renewed three times at most, until it is wanted again', async () => {
    const { session, conversation, one } = setUp({ preparedMaxAgeMs: 10_000 });
    void session.prepare();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(one.created).toHaveLength(4);
    expect(one.simulation.ended).toHaveLength(4);
    expect(conversation().prepared).toBe(false);
    void session.prepare();
    await soon();
    expect(one.created).toHaveLength(5);
  });

  it('does not get too old once it is joined', async () => {
    const { session, conversation } = setUp({ preparedMaxAgeMs: 10_000 });
    void session.prepare();
    await soon();
    void session.start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-1' });
  });

  it('that fails is an error, and a start tries again', async () => {
    const { session, conversation, configure, two } = setUp({
      source: { ...simulate({}, { failCreate: true, id: 'failing' }) },
    });
    void session.prepare();
    await soon();
    expect(conversation()).toMatchObject({ state: 'error', prepared: false });
    configure({ source: two.source });
    void session.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(conversation().state).toBe('connected');
  });
});

describe('the option `prepare`', () => {
  it.each([
    ['never', 0, 0, 0],
    ['on-hair-check', 0, 0, 1],
    ['on-intent', 0, 1, 1],
  ] as const)('%s', async (prepare, atMount, atIntent, atHairCheck) => {
    const { session, one } = setUp({ prepare });
    await soon();
    expect(one.created).toHaveLength(atMount);
    session.noteIntent();
    await soon();
    expect(one.created).toHaveLength(atIntent);
    session.noteHairCheck()();
    await soon();
    expect(one.created).toHaveLength(atHairCheck);
  });

  it('`on-mount` prepares on mount, after a change of the source, and after a reset', async () => {
    const { session, configure, conversation, one, two } = setUp({ prepare: 'on-mount' });
    await soon();
    expect(one.created).toHaveLength(1);
    configure({ source: two.source });
    await soon();
    expect(two.created).toHaveLength(1);
    void session.reset();
    await soon();
    expect(two.created).toHaveLength(2);
    expect(conversation()).toMatchObject({ state: 'idle', prepared: true });
  });

  it('does not clear a conversation that has just ended', async () => {
    const { session, conversation, one } = setUp({ prepare: 'on-intent' });
    void session.start();
    await vi.advanceTimersByTimeAsync(3000);
    void session.leave();
    await soon();
    session.noteIntent();
    await soon();
    expect(conversation().state).toBe('ended');
    expect(one.created).toHaveLength(1);
  });
});

test('nothing is left when a provider with a prepared conversation unmounts', async () => {
  const { unmount, one } = setUp({ prepare: 'on-mount' });
  await soon();
  unmount();
  await soon();
  expect(one.simulation.ended).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
