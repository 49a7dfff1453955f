import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import type { ConversationStatus } from '../../../src/state/Conversation';
import { expectConsole } from '../../expectConsole';
import { type SessionUnderTest, sessionWith } from './startSession';

const oneTick = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Creates a session whose application runs `act` the first time that `onStateChange` reports `at`. */
function sessionThat(at: ConversationStatus, act: (session: SessionUnderTest['session']) => Promise<void>) {
  const states: string[] = [];
  const ended: string[] = [];
  const under = sessionWith();
  under.configure({
    onEnded: ({ reason }) => ended.push(reason),
    onStateChange: (state) => {
      states.push(state);
      if (state === at && states.indexOf(at) === states.length - 1) void act(under.session);
    },
  });
  return { ...under, states, ended };
}

test('ending in the callback for `initializing` creates no conversation', async () => {
  const { session, clock, simulation, states, ended } = sessionThat('initializing', ({ leave }) => leave());
  const create = vi.spyOn(simulation, 'create');
  const started = session.start();
  await clock.advance(3000);
  await started;
  expect(states).toEqual(['initializing', 'ended']);
  expect(ended).toEqual(['user-left']);
  expect(create).not.toHaveBeenCalled();
});

test('ending in the callback for `connecting` does not join the call', async () => {
  const { session, clock, simulation, states, ended } = sessionThat('connecting', ({ leave }) => leave());
  const started = session.start();
  await clock.advance(3000);
  await started;
  expect(states).toEqual(['initializing', 'connecting', 'disconnecting', 'ended']);
  expect(ended).toEqual(['user-left']);
  expect(simulation.calls).toEqual([{ joins: 0, leaves: 0, destroys: 1, listeners: 0, timers: 0 }]);
});

test('ending in the callback for `disconnecting` does not replace the end in progress', async () => {
  const { connect, clock, simulation, conversation, states, ended } = sessionThat(
    'disconnecting',
    ({ leave }) => leave(),
  );
  await connect();
  simulation.palLeaves();
  await clock.advance(100);
  expect(states.slice(-2)).toEqual(['disconnecting', 'ended']);
  expect(ended).toEqual(['pal-left']);
  expect(conversation().endReason).toBe('pal-left');
});

test('starting in the callback for `disconnecting` starts the next conversation', async () => {
  const { connect, session, clock, conversation, ended } = sessionThat('disconnecting', ({ start }) =>
    start(),
  );
  await connect();
  void session.leave();
  await clock.advance(3000);
  expect(ended).toEqual(['user-left']);
  expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-2' });
});

test.each<[string, (under: SessionUnderTest) => unknown]>([
  ['the PAL has left', ({ simulation }) => simulation.palLeaves()],
  ['the call has failed', ({ simulation }) => simulation.fail('ejected')],
  ['the page was closed and restored', () => window.dispatchEvent(new Event('pagehide'))],
  ['the user has left but still receives events', ({ session }) => session.linger()],
])('a new source after %s starts nothing on its own', async (_when, end) => {
  const under = sessionWith();
  await under.connect();
  end(under);
  await under.clock.advance(100);
  const next = simulate({}, { clock: under.clock, id: 'next', media: false });
  const create = vi.spyOn(next, 'create');
  under.configure({ source: next });
  await under.clock.advance(3000);
  expect(create).not.toHaveBeenCalled();
});

test('starting without a source while the last conversation ends is an error, not a second end', async () => {
  const ended: string[] = [];
  const { connect, session, configure, clock, conversation, states } = sessionWith(
    {},
    {},
    { onEnded: ({ reason }) => ended.push(reason) },
  );
  await connect();
  expectConsole('error', /to TavusProvider/);
  configure({ source: undefined });
  const started = session.start();
  await clock.advance(100);
  await started;
  expect(states.slice(-3)).toEqual(['disconnecting', 'ended', 'error']);
  expect(ended).toEqual(['replaced']);
  expect(conversation()).toMatchObject({ error: { code: 'no-source' }, endReason: undefined });
});

test('a start is not lost right after the previous one was canceled', async () => {
  const { connect, session, clock, conversation } = sessionWith();
  await connect();
  const left = session.leave();
  void session.start();
  void session.leave();
  await left;
  void session.start();
  await clock.advance(3000);
  expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-2' });
});

test('`start` and `prepare` do nothing after the unmount', async () => {
  const { session, unmount, clock, simulation } = sessionWith();
  const create = vi.spyOn(simulation, 'create');
  unmount();
  await oneTick();
  const both = Promise.all([session.start(), session.prepare()]);
  await clock.advance(3000);
  await both;
  expect(create).not.toHaveBeenCalled();
});

test('ignores messages after a shutdown, even if both arrived before the PAL was identified', async () => {
  const { session, clock, simulation, conversation, transcript } = sessionWith({ greeting: '' });
  const started = session.start();
  await clock.advance(520);
  simulation.shutDown('max_call_duration reached');
  simulation.deliver({
    event_type: 'conversation.utterance',
    properties: { role: 'pal', speech: 'Anybody there?' },
  });
  await clock.advance(3000);
  await started;
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'max-duration' });
  expect(transcript()).toEqual([]);
});

test('the next conversation is not created while a canceled one is still being created', async () => {
  const { configure, session, clock, conversation, simulation } = sessionWith();
  const asked: string[] = [];
  const source: ConversationSource = {
    ...simulation,
    create(context) {
      asked.push('create');
      return simulation.create(context);
    },
    end(handle) {
      asked.push(`end ${handle.conversationId}`);
    },
  };
  configure({ source });
  void session.start();
  await clock.advance(100);
  void session.leave();
  await oneTick();
  expect(conversation().state).toBe('ended');
  const started = session.start();
  await clock.advance(3000);
  await started;
  expect(asked).toEqual(['create', 'end simulated-1', 'create']);
  expect(conversation()).toMatchObject({ state: 'connected', conversationId: 'simulated-2' });
});

test('a conversation whose creation never settles delays the next one by five seconds', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { configure, session, clock, conversation, simulation } = sessionWith();
  const create = vi.spyOn(simulation, 'create').mockReturnValueOnce(new Promise(() => undefined));
  configure();
  void session.start();
  await vi.advanceTimersByTimeAsync(0);
  const left = session.leave();
  const started = session.start();
  await vi.advanceTimersByTimeAsync(4999);
  expect(create).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await left;
  await clock.advance(3000);
  await started;
  expect(conversation().state).toBe('connected');
});
