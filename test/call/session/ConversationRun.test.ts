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

/** A promise that the test keeps or breaks. */
function answerable<Value>() {
  let answer: (value: Value) => void = () => undefined;
  let refuse: (cause: unknown) => void = () => undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { promise, answer: (value: Value) => answer(value), refuse: (cause: unknown) => refuse(cause) };
}

/** A Daily call of which the test decides when it has joined, who is there, and what it says. */
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

  /** Somebody is in the room, or shows something else, and Daily says so unless told. */
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

/** A session whose next conversation is held in this room. */
function inRoom(handle: Partial<ConversationHandle> = {}, options: SessionOptions = {}): RunUnderTest {
  const call = new RoomCall();
  const session = sessionWith();
  const source = {
    key: 'room',
    create: async (): Promise<ConversationHandle> => ({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
      // What a run needs of a call.
      createCall: () => call as unknown as DailyCall,
      ...handle,
    }),
  };
  session.configure({ source, ...options });
  return { ...session, call };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

/** Started and joined; nobody else is there yet. */
async function joined(handle?: Partial<ConversationHandle>, options?: SessionOptions): Promise<RunUnderTest> {
  const run = inRoom(handle, options);
  void run.session.start();
  await soon();
  run.call.joining.answer();
  await soon();
  return run;
}

/** With the PAL there. */
async function connected(
  handle?: Partial<ConversationHandle>,
  options?: SessionOptions,
): Promise<RunUnderTest> {
  const run = await joined(handle, options);
  run.call.shows('pal', 'playable', 'participant-joined');
  expect(run.conversation().state).toBe('connected');
  return run;
}

test('a private room is joined with its token, and an open one without', async () => {
  const { call } = await joined({ token: 't1' });
  expect(call.join).toHaveBeenCalledExactlyOnceWith({ url: 'https://tavus.daily.co/c1', token: 't1' });
  const open = await joined();
  expect(open.call.join).toHaveBeenCalledExactlyOnceWith({ url: 'https://tavus.daily.co/c1' });
});

test('the PAL is there once its picture can be seen, and not by its mere presence', async () => {
  const { call, conversation } = await joined();
  call.shows('pal', 'loading', 'participant-joined');
  expect(conversation()).toMatchObject({ state: 'connecting', palSessionId: 'pal' });
  call.shows('pal', 'playable', 'participant-updated');
  expect(conversation()).toMatchObject({ state: 'connected', palReady: true, endsAt: undefined });
});

test('a PAL that was in the room first, of which Daily tells no more, is seen', async () => {
  const { call, session, conversation } = inRoom();
  void session.start();
  await soon();
  call.shows('pal', 'playable');
  call.joining.answer();
  await soon();
  expect(conversation()).toMatchObject({ state: 'connected', palSessionId: 'pal' });
});

test('a PAL that speaks before the room is joined has to be waited for no longer, but the room has', async () => {
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

test('the time of the conversation is what its source says, before what the application does', async () => {
  const options = { maxDurationMs: 60_000 };
  const both = (await connected({ maxDurationMs: 30_000 }, options)).conversation();
  expect(both.endsAt).toBe((both.startedAt ?? 0) + 30_000);
  const one = (await connected({}, options)).conversation();
  expect(one.endsAt).toBe((one.startedAt ?? 0) + 60_000);
});

test('a guest who leaves is no end, and takes along what was wrong with the way to them', async () => {
  const { call, conversation } = await connected();
  call.shows('guest', 'playable', 'participant-joined');
  call.network('interrupted', { type: 'peer-to-peer', session_id: 'guest' });
  expect(conversation().connection).toBe('reconnecting');
  call.leaves('guest');
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'stable' });
});

test.each([
  ['while the network was away, is a lost connection', true, 'connection-lost'],
  ['otherwise, is an end from elsewhere', false, 'ended-remotely'],
])('a call that is left unasked, %s', async (_, isAway, endReason) => {
  const { call, conversation } = await connected();
  if (isAway) call.network('interrupted');
  call.emit('left-meeting');
  await soon();
  expect(conversation()).toMatchObject({ state: 'ended', endReason, connection: 'stable' });
});

test('a room that is gone before it is joined was never found, and one that goes later has ended', async () => {
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

test('an end while the call is being made leaves what comes of it, unjoined', async () => {
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

test('a join that is answered only after the end changes nothing, and starts no timer', async () => {
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

test('a source that answers long after the end does not touch the next conversation', async () => {
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
