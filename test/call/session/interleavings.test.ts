import { expect, onTestFinished, test, vi } from 'vitest';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import type { ConversationStatus } from '../../../src/state/Conversation';
import { expectConsole } from '../../expectConsole';
import { type SessionUnderTest, sessionWith } from './startSession';

const oneTick = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A session whose application does something in the callback of a state, the first time. */
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

test('an end from the callback of `initializing` creates nothing', async () => {
  const { session, clock, simulation, states, ended } = sessionThat('initializing', ({ leave }) => leave());
  const create = vi.spyOn(simulation, 'create');
  const started = session.start();
  await clock.advance(3000);
  await started;
  expect(states).toEqual(['initializing', 'ended']);
  expect(ended).toEqual(['user-left']);
  expect(create).not.toHaveBeenCalled();
});

test('an end from the callback of `connecting` joins nothing', async () => {
  const { session, clock, simulation, states, ended } = sessionThat('connecting', ({ leave }) => leave());
  const started = session.start();
  await clock.advance(3000);
  await started;
  expect(states).toEqual(['initializing', 'connecting', 'disconnecting', 'ended']);
  expect(ended).toEqual(['user-left']);
  expect(simulation.calls).toEqual([{ joins: 0, leaves: 0, destroys: 1, listeners: 0, timers: 0 }]);
});

test('an end from the callback of `disconnecting` is the end that is under way', async () => {
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

test('a start from the callback of `disconnecting` is the next conversation', async () => {
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
  ['the page went and came back', () => window.dispatchEvent(new Event('pagehide'))],
  ['the user has left, and still hears', ({ session }) => session.linger()],
])('another source after %s starts nothing that nobody asked for', async (_when, end) => {
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

test('a start without a source, while the last conversation ends, is an error and no second end', async () => {
  const ended: string[] = [];
  const { connect, session, configure, clock, conversation, states } = sessionWith(
    {},
    {},
    { onEnded: ({ reason }) => ended.push(reason) },
  );
  await connect();
  expectConsole('error', /Give TavusProvider/);
  configure({ source: undefined });
  const started = session.start();
  await clock.advance(100);
  await started;
  expect(states.slice(-3)).toEqual(['disconnecting', 'ended', 'error']);
  expect(ended).toEqual(['replaced']);
  expect(conversation()).toMatchObject({ error: { code: 'no-source' }, endReason: undefined });
});

test('a start is not lost in the moment in which the one before it was called off', async () => {
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

test('who still holds `start` after the unmount starts nothing', async () => {
  const { session, unmount, clock, simulation } = sessionWith();
  const create = vi.spyOn(simulation, 'create');
  unmount();
  await oneTick();
  const both = Promise.all([session.start(), session.prepare()]);
  await clock.advance(3000);
  await both;
  expect(create).not.toHaveBeenCalled();
});

test('what the PAL sent after its shutdown, before it was known, is not heard', async () => {
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

test('the next conversation is not created while one that was called off still is', async () => {
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

test('one whose creation never ends holds up the next for five seconds', async () => {
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
