import type { DailyCall, DailyEventObject } from '@daily-co/daily-js';
import { expect, type Mock, vi } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import type { ConversationHandle } from '../../../src/call/sources/ConversationSource';
import { type SessionUnderTest, sessionWith } from './startSession';

/** A promise that the test resolves or rejects. */
interface Answerable<Value> {
  readonly promise: Promise<Value>;
  answer(value: Value): void;
  refuse(cause: unknown): void;
}

/** Creates a promise that the test resolves or rejects. */
export function answerable<Value>(): Answerable<Value> {
  let answer: (value: Value) => void = () => undefined;
  let refuse: (cause: unknown) => void = () => undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { promise, answer: (value: Value) => answer(value), refuse: (cause: unknown) => refuse(cause) };
}

/** A fake Daily call. The test decides when the join settles, who is in the room and which events arrive. */
export class RoomCall {
  readonly joining: Answerable<void> = answerable<void>();
  readonly join: Mock<() => Promise<void>> = vi.fn(() => this.joining.promise);
  readonly leave: Mock<() => Promise<void>> = vi.fn(async () => undefined);
  readonly destroy: Mock<() => Promise<void>> = vi.fn(async () => undefined);
  readonly #people = new Map<string, { userId: string; video: string; audio: string }>();
  readonly #handlers = new Map<string, Set<(event: object) => void>>();

  readonly on = (name: string, handler: (event: object) => void): void => {
    this.#handlers.set(name, (this.#handlers.get(name) ?? new Set()).add(handler));
  };

  readonly off = (name: string, handler: (event: object) => void): void => {
    this.#handlers.get(name)?.delete(handler);
  };

  /** Daily's answer about the room. */
  readonly room: Mock<() => Promise<object | null>> = vi.fn(async () => null);

  readonly participants = (): object => {
    const remote = [...this.#people].map(([id, { userId, video, audio }]) => {
      const tracks = { video: { state: video }, audio: { state: audio } };
      return [id, { session_id: id, user_id: userId, local: false, tracks }];
    });
    return { local: { session_id: 'me', local: true }, ...Object.fromEntries(remote) };
  };

  get listening(): number {
    return [...this.#handlers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  emit(name: string, event: object = {}): void {
    for (const handler of this.#handlers.get(name) ?? []) handler(event);
  }

  /** Adds a participant or changes the state of their tracks, and emits `event` if one is given. */
  shows(
    id: string,
    video: string,
    event?: 'participant-joined' | 'participant-updated',
    more: { readonly audio?: string; readonly userId?: string } = {},
  ): void {
    const userId = id === 'pal' ? 'tavus-replica-r1' : id;
    this.#people.set(id, { userId, video, audio: 'off', ...more });
    if (event) this.emit(event, { participant: { session_id: id } });
  }

  leaves(id: string): void {
    this.#people.delete(id);
    this.emit('participant-left', { participant: { session_id: id } });
  }

  says(id: string, eventType: string, properties: object = {}): void {
    this.emit('app-message', { data: { event_type: eventType, properties }, fromId: id });
  }

  network(
    event: 'interrupted' | 'connected',
    change: Partial<DailyEventObject<'network-connection'>> = {},
  ): void {
    this.emit('network-connection', { type: 'signaling', event, ...change });
  }
}

/** A session whose conversation uses a fake call. */
export interface RunUnderTest extends SessionUnderTest {
  readonly call: RoomCall;
}

/** Creates a session whose conversation uses a fake call. */
export function inRoom(handle: Partial<ConversationHandle> = {}, options: SessionOptions = {}): RunUnderTest {
  const call = new RoomCall();
  const session = sessionWith();
  const source = {
    key: 'room',
    bringsCall: true,
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

/** Lets promises settle, without letting time pass. Needs fake timers. */
export const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** Starts and joins. No one else is in the room yet. */
export async function joined(
  handle?: Partial<ConversationHandle>,
  options?: SessionOptions,
): Promise<RunUnderTest> {
  const run = inRoom(handle, options);
  void run.session.start();
  await soon();
  run.call.joining.answer();
  await soon();
  return run;
}

/** Starts, joins and adds the PAL, so that the conversation is connected. */
export async function connected(
  handle?: Partial<ConversationHandle>,
  options?: SessionOptions,
): Promise<RunUnderTest> {
  const run = await joined(handle, options);
  run.call.shows('pal', 'playable', 'participant-joined');
  expect(run.conversation().state).toBe('connected');
  return run;
}
