import type { DailyCall, DailyEventObject } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import type { ConversationHandle } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import { type SessionUnderTest, sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A promise that the test resolves or rejects. */
function answerable<Value>() {
  let answer: (value: Value) => void = () => undefined;
  let refuse: (cause: unknown) => void = () => undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { promise, answer: (value: Value) => answer(value), refuse: (cause: unknown) => refuse(cause) };
}

/** A fake Daily call. The test decides when the join settles, who is in the room and which events arrive. */
class RoomCall {
  readonly joining = answerable<void>();
  readonly join = vi.fn(() => this.joining.promise);
  readonly leave = vi.fn(async () => undefined);
  readonly destroy = vi.fn(async () => undefined);
  readonly #people = new Map<string, { userId: string; video: string }>();
  readonly #handlers = new Map<string, Set<(event: object) => void>>();

  readonly on = (name: string, handler: (event: object) => void): void => {
    this.#handlers.set(name, (this.#handlers.get(name) ?? new Set()).add(handler));
  };

  readonly off = (name: string, handler: (event: object) => void): void => {
    this.#handlers.get(name)?.delete(handler);
  };

  readonly participants = (): object => {
    const remote = [...this.#people].map(([id, { userId, video }]) => {
      return [id, { session_id: id, user_id: userId, local: false, tracks: { video: { state: video } } }];
    });
    return { local: { session_id: 'me', local: true }, ...Object.fromEntries(remote) };
  };

  get listening(): number {
    return [...this.#handlers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  emit(name: string, event: object = {}): void {
    for (const handler of this.#handlers.get(name) ?? []) handler(event);
  }

  /** Adds a participant or changes their video state, and emits `event` if one is given. */
  shows(id: string, video: string, event?: 'participant-joined' | 'participant-updated'): void {
    this.#people.set(id, { userId: id === 'pal' ? 'tavus-replica-r1' : id, video });
    if (event) this.emit(event, { participant: { session_id: id } });
  }

  leaves(id: string): void {
    this.#people.delete(id);
    this.emit('participant-left', { participant: { session_id: id } });
  }

  says(id: string, eventType: string): void {
    this.emit('app-message', { data: { event_type: eventType }, fromId: id });
  }

  network(
    event: 'interrupted' | 'connected',
    change: Partial<DailyEventObject<'network-connection'>> = {},
  ): void {
    this.emit('network-connection', { type: 'signaling', event, ...change });
  }
}

interface RunUnderTest extends SessionUnderTest {
  readonly call: RoomCall;
}

/** Creates a session whose conversation uses a fake call. */
function inRoom(handle: Partial<ConversationHandle> = {}, options: SessionOptions = {}): RunUnderTest {
  const call = new RoomCall();
  const session = sessionWith();
  const source = {
    key: 'room',
    create: async (): Promise<ConversationHandle> => ({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
      // Implements only the members that a run uses.
      createCall: () => call as unknown as DailyCall,
      ...handle,
    }),
  };
  session.configure({ source, ...options });
  return { ...session, call };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

/** Starts and joins. No one else is in the room yet. */
async function joined(handle?: Partial<ConversationHandle>, options?: SessionOptions): Promise<RunUnderTest> {
  const run = inRoom(handle, options);
  void run.session.start();
  await soon();
  run.call.joining.answer();
  await soon();
  return run;
}

/** Starts, joins and adds the PAL, so that the conversation is connected. */
async function connected(
  handle?: Partial<ConversationHandle>,
  options?: SessionOptions,
): Promise<RunUnderTest> {
  const run = await joined(handle, options);
  run.call.shows('pal', 'playable', 'participant-joined');
  expect(run.conversation().state).toBe('connected');
  return run;
}

test('a private room is joined with its token, and an open room without one', async () => {
  const { call } = await joined({ token: 't1' });
  expect(call.join).toHaveBeenCalledExactlyOnceWith({ url: 'https://tavus.daily.co/c1', token: 't1' });
  const open = await joined();
  expect(open.call.join).toHaveBeenCalledExactlyOnceWith({ url: 'https://tavus.daily.co/c1' });
});

test('the PAL is ready once its video is playable, not as soon as it joins', async () => {
  const { call, conversation } = await joined();
  call.shows('pal', 'loading', 'participant-joined');
  expect(conversation()).toMatchObject({ state: 'connecting', palSessionId: 'pal' });
  call.shows('pal', 'playable', 'participant-updated');
  expect(conversation()).toMatchObject({ state: 'connected', palReady: true, endsAt: undefined });
});

test('finds a PAL that joined first, even without a participant event', async () => {
  const { call, session, conversation } = inRoom();
  void session.start();
  await soon();
  call.shows('pal', 'playable');
  call.joining.answer();
  await soon();
  expect(conversation()).toMatchObject({ state: 'connected', palSessionId: 'pal' });
});

test('connects only when the join completes, and at once if the PAL was ready before it', async () => {
  const { call, session, conversation } = inRoom();
  void session.start();
  await soon();
  call.shows('pal', 'loading', 'participant-joined');
  call.says('pal', 'system.replica_present');
  expect(conversation().state).toBe('connecting');
  call.joining.answer();
  await soon();
  expect(conversation().state).toBe('connected');
});

test("the source's maximum duration takes precedence over the application's", async () => {
  const options = { maxDurationMs: 60_000 };
  const both = (await connected({ maxDurationMs: 30_000 }, options)).conversation();
  expect(both.endsAt).toBe((both.startedAt ?? 0) + 30_000);
  const one = (await connected({}, options)).conversation();
  expect(one.endsAt).toBe((one.startedAt ?? 0) + 60_000);
});

test('a guest who leaves does not end the conversation, and their interrupted connection is forgotten', async () => {
  const { call, conversation } = await connected();
  call.shows('guest', 'playable', 'participant-joined');
  call.network('interrupted', { type: 'peer-to-peer', session_id: 'guest' });
  expect(conversation().connection).toBe('reconnecting');
  call.leaves('guest');
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'stable' });
});

test.each([
  ['during a network interruption is a lost connection', true, 'connection-lost'],
  ['otherwise is a remote end', false, 'ended-remotely'],
])('an unexpected left-meeting event %s', async (_, isAway, endReason) => {
  const { call, conversation } = await connected();
  if (isAway) call.network('interrupted');
  call.emit('left-meeting');
  await soon();
  expect(conversation()).toMatchObject({ state: 'ended', endReason, connection: 'stable' });
});

test('a no-room error is room-not-found while joining and ended-remotely afterwards', async () => {
  const early = inRoom();
  void early.session.start();
  await soon();
  early.call.joining.refuse({ type: 'no-room' });
  await soon();
  expect(early.conversation()).toMatchObject({ state: 'error', error: { code: 'room-not-found' } });
  const late = await joined();
  late.call.emit('error', { error: { type: 'no-room' } });
  await soon();
  expect(late.conversation()).toMatchObject({ state: 'ended', endReason: 'ended-remotely' });
});

test('ending while the call is being created leaves and destroys that call without joining it', async () => {
  const run = inRoom({
    createCall() {
      void run.session.leave();
      return run.call as unknown as DailyCall;
    },
  });
  await run.session.start();
  expect(run.conversation().state).toBe('ended');
  expect(run.call.join).not.toHaveBeenCalled();
  expect(run.call.leave).toHaveBeenCalledTimes(1);
  expect(run.call.destroy).toHaveBeenCalledTimes(1);
  expect(run.call.listening).toBe(0);
});

test('a join that settles after the end changes nothing and starts no timer', async () => {
  const { call, session, conversation } = inRoom();
  void session.start();
  await soon();
  await session.leave();
  const ended = conversation();
  call.shows('pal', 'playable');
  call.joining.answer();
  await soon();
  expect(conversation()).toEqual(ended);
  expect([vi.getTimerCount(), call.listening]).toEqual([0, 0]);
});

test('a late response from the source does not affect the next conversation', async () => {
  const creating = answerable<ConversationHandle>();
  const { session, configure, conversation } = sessionWith();
  configure({ source: { key: 'slow', create: () => creating.promise } });
  void session.start();
  await soon();
  void session.leave();
  await vi.advanceTimersByTimeAsync(10_000);
  configure({ source: simulate({}, { seed: 1, media: false }) });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  creating.answer({ conversationId: 'late', conversationUrl: 'https://tavus.daily.co/late' });
  await soon();
  expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-1' });
});
