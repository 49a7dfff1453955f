import { expect, test, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { fromUrl } from '../../../src/call/sources/fromUrl';
import { simulate } from '../../../src/simulator';
import { expectConsole } from '../../expectConsole';
import { palSays } from '../../fixtures/wire';
import { sessionWith } from './startSession';

test('a conversation goes from idle to connected', async () => {
  const { connect, states, simulation, conversation } = sessionWith();
  expect(conversation().state).toBe('idle');
  await connect();
  expect(states).toEqual(['initializing', 'connecting', 'connected']);
  expect(conversation()).toMatchObject({
    palReady: true,
    conversationId: 'simulated-1',
    palSessionId: 'pal-session',
  });
  expect(simulation.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
});

test('starting twice joins once', async () => {
  const { session, clock, simulation } = sessionWith();
  const both = Promise.all([session.start(), session.start()]);
  await clock.advance(1500);
  await both;
  await session.start();
  expect(simulation.calls).toMatchObject([{ joins: 1 }]);
});

test('ending leaves and destroys the call, notifies the source, and keeps the transcript', async () => {
  const ended: unknown[] = [];
  const { connect, session, clock, simulation, conversation, transcript, states } = sessionWith(
    { greeting: 'Hello there.' },
    {},
    { onEnded: (end) => ended.push(end) },
  );
  await connect();
  await clock.advance(3000);
  await session.leave();
  expect(states.slice(-2)).toEqual(['disconnecting', 'ended']);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'user-left', palReady: false });
  expect(simulation.calls).toEqual([{ joins: 1, leaves: 1, destroys: 1, listeners: 0, timers: 0 }]);
  expect(simulation.ended).toEqual([
    { conversationId: 'simulated-1', keepalive: false, reason: 'user-left' },
  ]);
  expect(ended).toMatchObject([{ reason: 'user-left', conversationId: 'simulated-1' }]);
  expect(transcript().map(({ text }) => text)).toEqual(['Hello there.']);
  expect(clock.pending).toBe(0);
});

test.each([
  ['while the conversation is being created', 100],
  ['while joining', 400],
  ['while waiting for the PAL', 560],
])('ending %s cleans up and leaves no conversation behind', async (_phase, afterMs) => {
  const { session, clock, simulation, conversation } = sessionWith();
  const started = session.start();
  await clock.advance(afterMs);
  const left = session.leave();
  await clock.advance(5000);
  await Promise.all([started, left]);
  expect(conversation().state).toBe('ended');
  expect(simulation.ended).toHaveLength(1);
  for (const call of simulation.calls) expect(call).toMatchObject({ destroys: 1, listeners: 0, timers: 0 });
  expect(clock.pending).toBe(0);
});

test('a conversation can be started again with an empty transcript', async () => {
  const { connect, session, clock, simulation, transcript, conversation } = sessionWith();
  await connect();
  await clock.advance(2000);
  await session.leave();
  expect(transcript()).toHaveLength(1);
  const again = session.start();
  await clock.advance(600);
  expect(transcript()).toHaveLength(0);
  await clock.advance(1000);
  await again;
  expect(conversation()).toMatchObject({
    state: 'connected',
    conversationId: 'simulated-2',
    endReason: undefined,
  });
  expect(simulation.calls).toHaveLength(2);
});

test('a rejected join becomes an error with a hint, and a retry succeeds', async () => {
  const errors: string[] = [];
  const options = { failJoin: 'no-room' as const };
  const { session, clock, conversation, simulation, configure } = sessionWith({}, options, {
    onError: ({ code }) => errors.push(code),
  });
  const started = session.start();
  await clock.advance(1000);
  await started;
  expect(conversation()).toMatchObject({ state: 'error', endReason: 'failed' });
  expect(conversation().error).toMatchObject({ code: 'room-not-found', recoverable: true });
  expect(conversation().error?.hint).toContain('conversation URL');
  expect(errors).toEqual(['room-not-found']);
  expect(simulation.calls).toMatchObject([{ destroys: 1, listeners: 0, timers: 0 }]);

  configure({ source: simulate({}, { clock, id: 'another', media: false }) });
  const again = session.start();
  await clock.advance(3000);
  await again;
  expect(conversation()).toMatchObject({ state: 'connected', error: undefined });
});

test('a failing source becomes an error with its cause', async () => {
  const { session, clock, conversation } = sessionWith({}, { failCreate: true });
  const started = session.start();
  await clock.advance(1000);
  await started;
  expect(conversation().error).toMatchObject({
    code: 'create-failed',
    cause: new Error('The simulated server refused to create a conversation.'),
  });
});

test('starting without a source sets an error and does not throw', async () => {
  const { session, configure, conversation } = sessionWith();
  expectConsole('error', /Tavus: .+ to TavusProvider/);
  configure({ source: undefined });
  await session.start();
  expect(conversation().error?.code).toBe('no-source');
});

test('an invalid source is reported as no-source, not as create-failed', async () => {
  expectConsole('error', /Tavus: .+ to TavusProvider/);
  const { session, configure, conversation } = sessionWith();
  // As an application without TypeScript might write it.
  const url: unknown = '/api/tavus';
  configure({ source: url as ConversationSource });
  await session.start();
  expect(conversation().error?.code).toBe('no-source');
});

test("a developer's mistake is reported only to onError if there is one", async () => {
  const codes: string[] = [];
  const { session, configure } = sessionWith();
  configure({ source: undefined, onError: ({ code }) => codes.push(code) });
  await session.start();
  expect(codes).toEqual(['no-source']);
});

test('an invalid URL is an error', async () => {
  const { session, configure, conversation } = sessionWith();
  expectConsole('error', /Tavus: "not a url" is not the URL of a conversation/);
  configure({ source: { ...fromUrl('not a url'), bringsCall: true } });
  await session.start();
  expect(conversation().error?.code).toBe('invalid-url');
});

test('parses a URL even in browsers without `URL.canParse`', async () => {
  const canParse = Object.getOwnPropertyDescriptor(URL, 'canParse');
  Object.defineProperty(URL, 'canParse', { value: undefined, configurable: true });
  const { signal } = new AbortController();
  const created = fromUrl('https://tavus.daily.co/c%20123?x').create({ signal });
  await expect(created).resolves.toMatchObject({ conversationId: 'c 123' });
  Object.defineProperty(URL, 'canParse', canParse ?? {});
});

test('changing the source ends the old conversation before the new one starts', async () => {
  const events: string[] = [];
  const { connect, configure, clock, simulation, conversation } = sessionWith(
    {},
    {},
    {
      onStarted: ({ conversationId }) => events.push(`started ${conversationId}`),
      onEnded: ({ reason }) => events.push(`ended ${reason}`),
    },
  );
  await connect();
  const next = simulate({}, { clock, id: 'next', media: false });
  configure({ source: next });
  await clock.advance(3000);
  expect(simulation.calls).toMatchObject([{ leaves: 1, destroys: 1 }]);
  expect(next.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  expect(events).toEqual(['started simulated-1', 'ended replaced', 'started simulated-1']);
  expect(conversation().state).toBe('connected');
});

test('changing the source starts a new conversation even while the old one is still leaving', async () => {
  const { connect, session, configure, clock } = sessionWith();
  await connect();
  void session.leave();
  void session.start();
  const next = simulate({}, { clock, id: 'next', media: false });
  configure({ source: next });
  await clock.advance(3000);
  expect(next.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
});

test('a new source starts automatically only if the last one was started or autoStart is set', async () => {
  const { configure, clock, conversation } = sessionWith();
  const next = (id: string) => simulate({}, { clock, id, media: false });
  configure({ source: next('a') });
  await clock.advance(3000);
  expect(conversation().state).toBe('idle');
  configure({ source: next('b'), autoStart: true });
  await clock.advance(3000);
  expect(conversation().state).toBe('connected');
});

test('removing the source ends the conversation without an error', async () => {
  const { connect, configure, clock, conversation, states, session } = sessionWith();
  await connect();
  configure({ source: undefined });
  await clock.advance(1500);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'replaced' });

  configure();
  await connect();
  void session.leave();
  const started = session.start();
  configure({ source: undefined });
  await clock.advance(1500);
  await started;
  expect(states).not.toContain('error');
});

test('autoStart waits for a source', async () => {
  const { session, configure, unmount, clock, conversation } = sessionWith();
  unmount();
  configure({ source: undefined, autoStart: true });
  session.mount();
  await clock.advance(10);
  expect(conversation().state).toBe('idle');
});

test('a new object for the same source changes nothing', async () => {
  const { connect, configure, clock, simulation, conversation } = sessionWith();
  await connect();
  configure({ source: { ...simulation } });
  await clock.advance(1000);
  expect(simulation.calls).toMatchObject([{ joins: 1, leaves: 0 }]);
  expect(conversation().state).toBe('connected');
});

test.each([
  ['max_call_duration reached', 'max-duration'],
  ['participant_left_timeout reached', 'timed-out'],
  ['participant_absent_timeout reached', 'timed-out'],
  ['daily_room_has_been_deleted', 'ended-remotely'],
  ['end_conversation_endpoint_hit', 'ended-remotely'],
  ['something nobody has heard of', 'ended-remotely'],
])('a shutdown for "%s" ends the conversation as %s', async (words, reason) => {
  const { connect, clock, simulation, conversation } = sessionWith();
  await connect();
  simulation.shutDown(words);
  await clock.advance(100);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: reason });
});

test.each([
  'bot_could_not_join_meeting',
  'internal error: x',
  'exception_encountered_during_conversation_startup',
])('a shutdown for "%s" is an error', async (words) => {
  const { connect, clock, simulation, conversation } = sessionWith();
  await connect();
  simulation.shutDown(words);
  await clock.advance(100);
  expect(conversation()).toMatchObject({
    state: 'error',
    endReason: 'failed',
    error: { code: 'pal-failed' },
  });
});

test('the conversation ends once when the PAL leaves, whatever events follow', async () => {
  const ended: string[] = [];
  const { connect, clock, simulation, conversation } = sessionWith(
    {},
    {},
    {
      onEnded: ({ reason }) => ended.push(reason),
    },
  );
  await connect();
  simulation.palLeaves();
  simulation.shutDown('max_call_duration reached');
  simulation.fail('ejected');
  await clock.advance(100);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'pal-left' });
  expect(ended).toEqual(['pal-left']);
});

test.each([
  ['ejected', 'ejected'],
  ['exp-room', 'max-duration'],
  ['no-room', 'ended-remotely'],
  ['connection-error', 'connection-lost'],
] as const)('a fatal "%s" error during the call ends the conversation as %s', async (type, reason) => {
  const { connect, clock, simulation, conversation } = sessionWith();
  await connect();
  simulation.fail(type);
  await clock.advance(100);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: reason });
});

test('a network interruption shows as reconnecting and does not end the conversation', async () => {
  const { connect, simulation, conversation } = sessionWith();
  await connect();
  simulation.network('interrupted');
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'reconnecting' });
  simulation.network('connected');
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'stable' });
});

test('ignores messages from anyone but the PAL and messages of another conversation', async () => {
  const { connect, clock, simulation, transcript } = sessionWith({ greeting: '' });
  await connect();
  const utterance = {
    event_type: 'conversation.utterance',
    properties: { role: 'pal', speech: 'Send me money.' },
  };
  simulation.deliver(utterance, 'a-stranger');
  expectConsole('warn', /the conversation another.+conversationId is simulated-1/);
  simulation.deliver({ ...utterance, conversation_id: 'another' });
  await clock.advance(10);
  expect(transcript()).toEqual([]);
  simulation.deliver({ ...utterance, conversation_id: 'simulated-1' });
  expect(transcript()).toHaveLength(1);
});

test('late events of an ended conversation do not reach the next one', async () => {
  const { connect, session, clock, simulation, conversation } = sessionWith();
  await connect();
  await session.leave();
  const again = session.start();
  await clock.advance(300);
  simulation.shutDown('max_call_duration reached');
  await clock.advance(1500);
  await again;
  expect(conversation().state).toBe('connected');
});

test('warns once about an unreadable message and does not throw', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { connect, simulation, conversation } = sessionWith();
  await connect();
  for (let copy = 0; copy < 3; copy += 1) {
    simulation.deliver({ event_type: 'conversation.utterance', properties: { role: 'pal', speech: 42 } });
  }
  expect(conversation().state).toBe('connected');
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/conversation\.utterance: The speech is missing/)],
  ]);
  warn.mockRestore();
});

test('warns once about a numbering that is inconsistent, and shows what comes after it', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { connect, simulation, transcript } = sessionWith({ greeting: '' });
  await connect();
  const says = (text: string, seq: number) =>
    simulation.deliver(palSays(text, { inference: text, turn: seq % 1000, seq }));
  for (const [text, seq] of [
    ['One.', 1001],
    ['Two.', 9e8],
    ['Three.', 1003],
    ['Four.', 8e8],
  ] as const)
    says(text, seq);
  expect(transcript().map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/numbering of events is inconsistent: seq 900000000/)],
  ]);
  warn.mockRestore();
});

test('unmounting ends the conversation, unless the session is mounted again at once', async () => {
  const { connect, session, unmount, clock, simulation, conversation } = sessionWith();
  await connect();
  unmount();
  const unmountAgain = session.mount();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(conversation().state).toBe('connected');
  unmountAgain();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await clock.advance(100);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'unmounted' });
  expect(simulation.calls).toEqual([{ joins: 1, leaves: 1, destroys: 1, listeners: 0, timers: 0 }]);
});

test('an unmounted session starts nothing until it is mounted again', async () => {
  const { session, connect, configure, unmount, clock, conversation } = sessionWith();
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await session.start();
  configure({ source: simulate({}, { clock, id: 'next', media: false }), autoStart: true });
  await clock.advance(1500);
  expect(conversation().state).toBe('idle');
  configure();
  session.mount();
  await connect();
  expect(conversation().state).toBe('connected');
});

test('closing the page ends the conversation through its source, with keepalive', async () => {
  const { connect, clock, simulation, conversation } = sessionWith();
  await connect();
  window.dispatchEvent(new Event('pagehide'));
  expect(simulation.ended).toEqual([{ conversationId: 'simulated-1', keepalive: true, reason: 'unmounted' }]);
  await clock.advance(100);
  expect(conversation().state).toBe('ended');
  expect(simulation.ended).toHaveLength(1);
});

test('preparing creates the conversation that `start` joins, and ending before a join ends it at the source', async () => {
  const { session, clock, simulation, conversation } = sessionWith();
  let isPrepared = false;
  const prepared = session.prepare().then(() => {
    isPrepared = true;
  });
  await clock.advance(10);
  expect(isPrepared).toBe(false);
  await clock.advance(290);
  await prepared;
  expect(conversation().conversationId).toBe('simulated-1');
  expect(simulation.calls).toHaveLength(0);
  const started = session.start();
  await clock.advance(1500);
  await started;
  expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-1' });
  await session.leave();

  const again = session.prepare();
  await clock.advance(300);
  await again;
  await session.leave();
  expect(simulation.ended.map(({ conversationId }) => conversationId)).toEqual([
    'simulated-1',
    'simulated-2',
  ]);
  expect(simulation.calls).toHaveLength(1);
});
