import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendEcho } from '../../../src/call/session/sendInPieces';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { respond, toolResult } from '../../../src/protocol/interactions';
import { type Script, simulate } from '../../../src/simulator';
import { endsSoon } from './endsSoon';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const goodbye = 'It was nice to meet you. Come again soon. Goodbye!';
const story = 'Once upon a time there was a lighthouse that hummed. '.repeat(8).trim();

const script: Script = {
  replies: [{ when: 'story', say: story }],
  fallback: 'A short answer.',
  finalAnalysis: 'All went well.',
};

const passes = (durationMs: number) => vi.advanceTimersByTimeAsync(durationMs);

describe('an end that waits for silence', () => {
  test('takes effect at once if nobody has spoken for a while and nothing is pending', async () => {
    const { endConversation, conversation } = await endsSoon(script);
    await endConversation({ waitFor: 'silence' });
    expect(conversation()).toMatchObject({ state: 'ended', endReason: 'user-left' });
  });

  test('hears a goodbye of three sentences whole, and stays connected for the grace period', async () => {
    const { simulation, end, untilSaid, heard, conversation } = await endsSoon(script);
    simulation.say(goodbye);
    await passes(100);
    end({ waitFor: 'silence' });
    await untilSaid(goodbye);
    await passes(1400);
    expect(conversation().state).toBe('connected');
    await passes(200);
    expect([conversation().state, heard()]).toEqual(['ended', [goodbye]]);
  });

  test('waits for another grace period if one is given', async () => {
    const { simulation, end, untilSaid, conversation } = await endsSoon(script);
    simulation.say('Bye.');
    end({ waitFor: 'silence', graceMs: 5000 });
    await untilSaid('Bye.');
    await passes(4900);
    expect(conversation().state).toBe('connected');
    await passes(200);
    expect(conversation().state).toBe('ended');
  });

  test.each<[string, string]>([
    ['respond', 'A short answer.'],
    ['echo', 'Bye for now. And come again.'],
  ])('hears the whole answer to a %s that was sent just before', async (kind, words) => {
    const { session, end, heard, conversation } = await endsSoon(script);
    if (kind === 'respond') sendInteraction(session, respond('Hello?'));
    else sendEcho(session, words);
    end({ waitFor: 'silence' });
    await passes(8000);
    expect([conversation().state, heard()]).toEqual(['ended', [words]]);
  });

  test('does not take the speech in progress for the answer', async () => {
    const { session, simulation, end, heard } = await endsSoon(script);
    simulation.say(story);
    await passes(1000);
    sendInteraction(session, respond('Stop. Hello?'));
    end({ waitFor: 'silence' });
    await passes(8000);
    expect(heard()).toEqual([expect.stringMatching(/…$/), 'A short answer.']);
  });

  test('hears the answer to what is sent while it waits', async () => {
    const { session, simulation, end, heard, conversation } = await endsSoon(script);
    simulation.say('Bye.');
    end({ waitFor: 'silence' });
    await passes(1000);
    sendInteraction(session, respond('One more question.'));
    await passes(8000);
    expect([conversation().state, heard()]).toEqual(['ended', ['Bye.', 'A short answer.']]);
  });

  test('waits while the user speaks, and for the answer to that', async () => {
    const { simulation, end, heard, conversation } = await endsSoon(script);
    simulation.say('Bye.');
    end({ waitFor: 'silence' });
    await passes(900);
    simulation.userSays('Well, one more question.');
    await passes(9000);
    expect([conversation().state, heard()]).toEqual(['ended', ['Bye.', 'A short answer.']]);
  });

  test('gives up after ten seconds on an answer that never comes', async () => {
    const { session, end, lasted } = await endsSoon({ ...script, fallback: '' });
    const before = Date.now();
    sendInteraction(session, respond('Hello?'));
    end({ waitFor: 'silence' });
    await passes(9900);
    expect(lasted()).toBeUndefined();
    await passes(200);
    expect(lasted()).toBeDefined();
    expect(Date.now() - before).toBe(10_100);
  });

  test('gives up after four seconds on a reaction to a tool result', async () => {
    const { session, end, conversation } = await endsSoon(script);
    sendInteraction(session, toolResult('c1', 'done'));
    end({ waitFor: 'silence' });
    await passes(3900);
    expect(conversation().state).toBe('connected');
    await passes(200);
    expect(conversation().state).toBe('ended');
  });

  test('can wait without a limit', async () => {
    const { session, end, conversation } = await endsSoon({ ...script, fallback: '' });
    sendInteraction(session, respond('Hello?'));
    end({ waitFor: 'silence', timeoutMs: Number.POSITIVE_INFINITY });
    await passes(3_600_000);
    expect(conversation().state).toBe('connected');
  });
});

describe('an end with a farewell', () => {
  test('has the PAL say it whole before it leaves', async () => {
    const { end, heard, conversation, hasResolved } = await endsSoon(script);
    end({ say: goodbye });
    await passes(3000);
    expect([conversation().state, hasResolved()]).toEqual(['connected', false]);
    await passes(4000);
    expect([conversation().state, hasResolved(), heard()]).toEqual(['ended', true, [goodbye]]);
  });

  test('says a text that is too long for one message', async () => {
    const long = `${'All good things come to an end. '.repeat(150)}Bye!`;
    const { end, simulation } = await endsSoon(script);
    end({ say: long });
    expect(simulation.sent.length).toBeGreaterThan(1);
    expect(simulation.sent.map(({ properties }) => (properties as { text: string }).text).join('')).toBe(
      long,
    );
  });

  test.each(['', '  '])('ends without one if it is blank (%j)', async (say) => {
    const { endConversation, simulation, conversation } = await endsSoon(script);
    await endConversation({ say });
    expect([conversation().state, simulation.sent]).toEqual(['ended', []]);
  });
});

describe('an end that waits for silence and the analysis', () => {
  test.each([[['silence', 'perceptionAnalysis']], [['perceptionAnalysis', 'silence']]] as const)(
    'stays connected until it is silent and then receives the analysis (%s)',
    async (waitFor) => {
      const { simulation, end, untilSaid, states, conversation, session } = await endsSoon(script);
      simulation.say(goodbye);
      end({ waitFor });
      await untilSaid(goodbye);
      await passes(1400);
      expect([conversation().state, simulation.ended.length]).toEqual(['connected', 0]);
      await passes(200);
      expect([conversation().state, simulation.ended.length]).toEqual(['disconnecting', 1]);
      await passes(1000);
      expect(states.slice(-3)).toEqual(['connected', 'disconnecting', 'ended']);
      expect(session.peek((state) => state.signals)).toMatchObject([{ analysis: 'All went well.' }]);
    },
  );

  test('waits only for the analysis if the source has already ended the conversation', async () => {
    const { session, end, conversation, reasons } = await endsSoon(script);
    sendInteraction(session, respond('story'));
    end({ waitFor: 'perceptionAnalysis' });
    end({ waitFor: ['silence', 'perceptionAnalysis'] });
    expect(conversation().state).toBe('disconnecting');
    await passes(1000);
    expect([conversation().state, reasons]).toEqual(['ended', ['user-left']]);
  });

  test('shares one timeout: without silence in time, it does not wait for the analysis', async () => {
    const { simulation, end, conversation } = await endsSoon(script);
    simulation.say(story);
    end({ say: story, waitFor: ['silence', 'perceptionAnalysis'], timeoutMs: 2000 });
    await passes(1900);
    expect(conversation().state).toBe('connected');
    await passes(200);
    expect(conversation().state).toBe('ended');
  });
});

describe('an end that waits is cut short by', () => {
  const another = () => simulate({}, { id: 'another', media: false });

  test.each<[string, string, (under: Awaited<ReturnType<typeof endsSoon>>) => unknown]>([
    ['a second end', 'user-left', ({ endConversation }) => endConversation()],
    ['a click on an end button', 'user-left', ({ endConversation }) => endConversation({ type: 'click' })],
    ['the PAL that leaves', 'pal-left', ({ simulation }) => simulation.palLeaves()],
    ['the unmount', 'unmounted', ({ unmount }) => unmount()],
    ['another source', 'replaced', ({ configure }) => configure({ source: another() })],
    ['a shutdown', 'max-duration', ({ simulation }) => simulation.shutDown('max_call_duration reached')],
  ])('%s, as %s', async (_what, reason, cut) => {
    const under = await endsSoon(script);
    under.handle(() => 'done');
    under.simulation.callTool('end_call');
    under.end({ say: story, waitFor: ['silence', 'perceptionAnalysis'], timeoutMs: 60_000 });
    await passes(1000);
    expect(under.conversation().state).toBe('connected');
    void cut(under);
    await passes(100);
    expect([under.reasons, under.hasResolved()]).toEqual([[reason], true]);
  });
});

test('an end with a farewell before the conversation is connected ends it at once', async () => {
  const { session, end, conversation } = await endsSoon(script);
  await session.leave();
  void session.start();
  await passes(100);
  expect(conversation().state).toBe('initializing');
  end({ say: goodbye, waitFor: ['silence', 'perceptionAnalysis'] });
  await passes(0);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'user-left' });
});

test('what one conversation left unanswered does not hold up the end of the next one', async () => {
  const { session, endConversation, conversation } = await endsSoon({ ...script, fallback: '' });
  sendInteraction(session, respond('Hello?'));
  await session.leave();
  const started = session.start();
  await passes(2000);
  await started;
  expect(conversation().state).toBe('connected');
  await endConversation({ waitFor: 'silence' });
  expect(conversation().state).toBe('ended');
});

test('an end that waits leaves no timers and listeners behind when it is cut short', async () => {
  const { session, simulation, end, endConversation, conversation } = await endsSoon(script);
  sendInteraction(session, respond('story'));
  end({ waitFor: ['silence', 'perceptionAnalysis'] });
  await passes(1000);
  await endConversation();
  await passes(0);
  expect(conversation().state).toBe('ended');
  expect([vi.getTimerCount(), session.events.size]).toEqual([0, 0]);
  expect(simulation.calls).toMatchObject([{ listeners: 0, timers: 0 }]);
});
