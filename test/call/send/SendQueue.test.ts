import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SendOutcome } from '../../../src/call/send/SendOptions';
import { createSendQueue } from '../../../src/call/send/SendQueue';
import { createTextSender } from '../../../src/call/send/sendText';
import { createPendingAnswers } from '../../../src/call/session/PendingAnswers';
import { endsSoon } from '../session/endsSoon';
import { sessionWith } from '../session/startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const passes = (durationMs: number) => vi.advanceTimersByTimeAsync(durationMs);
const story = 'Once upon a time there was a lighthouse that hummed. It was afraid of the dark.';

/** Connects a session, and returns what tests need of it. */
async function ready(fallback = 'A short answer.') {
  const under = await endsSoon({ fallback });
  const { session, simulation } = under;
  const listeners = () => session.events.size + session.part(createPendingAnswers).changes.size;
  const before = listeners();
  const outcomes: SendOutcome[] = [];
  return {
    ...under,
    send: createTextSender(session),
    /** The texts that the PAL has received, in order. */
    sent: () => simulation.sent.map(({ properties }) => (properties as { text?: string } | undefined)?.text),
    outcomes,
    /** Notes the outcome once it is known. */
    watch: (promise: Promise<SendOutcome>) => void promise.then((outcome) => outcomes.push(outcome)),
    /** The listeners that the queue has left behind; the answers to what was sent are listened for until the end. */
    left: () => listeners() - before - (simulation.sent.length > 0 && session.channel ? 1 : 0),
  };
}

const idle = { when: 'idle' } as const;

describe('a text that waits until nobody speaks', () => {
  test('is sent at once if nobody has spoken for a while, but not before the call returns', async () => {
    const { send, sent, watch, outcomes, left } = await ready();
    watch(send.respond('Hello?', idle));
    expect(sent()).toEqual([]);
    await passes(0);
    expect(sent()).toEqual(['Hello?']);
    expect(outcomes).toMatchObject([
      { outcome: 'sent', messages: [{ event_type: 'conversation.respond', properties: { text: 'Hello?' } }] },
    ]);
    expect(left()).toBe(0);
  });

  test('waits while the PAL speaks, and for the grace period after that', async () => {
    const { send, sent, simulation, untilSaid } = await ready();
    simulation.say(story);
    await passes(100);
    void send.echo('Shall we go on?', idle);
    await untilSaid(story);
    await passes(1400);
    expect(sent()).toEqual([]);
    await passes(200);
    expect(sent()).toEqual(['Shall we go on?']);
  });

  test('waits while the user speaks, and for the answer to that', async () => {
    const { send, sent, simulation, heard } = await ready();
    simulation.userSays('Well, let me think about it.');
    await passes(300);
    void send.note('Offer help.', { ...idle, graceMs: 3000 });
    await passes(4000);
    expect([sent(), heard()]).toEqual([[], ['A short answer.']]);
    await passes(4000);
    expect(sent()).toEqual(['Offer help.']);
  });

  test('waits for the answer to what was sent before, but no longer than ten seconds', async () => {
    const { send, sent, session } = await ready();
    const { call } = session.channel ?? {};
    // The message is lost.
    if (call) vi.spyOn(call, 'sendAppMessage').mockImplementationOnce(() => call);
    send.respond('Hello?');
    void send.respond('Are you there?', idle);
    await passes(9900);
    expect(sent()).toEqual([]);
    await passes(200);
    expect(sent()).toEqual(['Are you there?']);
  });

  test('keeps its order among others, each of which is answered before the next one', async () => {
    const { send, sent, heard, watch, outcomes, left } = await ready();
    watch(send.respond('One', idle));
    watch(send.echo('Two. And a half.', idle));
    watch(send.note('Three', idle));
    await passes(0);
    expect(sent()).toEqual(['One']);
    await passes(30_000);
    expect(sent()).toEqual(['One', 'Two. And a half.', 'Three']);
    expect(heard()).toEqual(['A short answer.', 'Two. And a half.', 'A short answer.']);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(left()).toBe(0);
  });

  test('that is long is split like any other echo', async () => {
    const { send, watch, outcomes } = await ready();
    watch(send.echo('A sentence of some length. '.repeat(300), idle));
    await passes(0);
    expect(outcomes[0]?.messages.length).toBeGreaterThan(1);
    expect(outcomes[0]?.messages.map(({ properties }) => Object(properties).done).at(-1)).toBe(true);
  });

  test('takes the place of one that waits with the same key, and of no other', async () => {
    const { send, sent, simulation, watch, outcomes } = await ready();
    simulation.say(story);
    watch(send.note('Still there?', { ...idle, replaces: 'nudge' }));
    watch(send.respond('Something else', idle));
    watch(send.note('Really?', { ...idle, replaces: 'nudge' }));
    await passes(0);
    expect(outcomes).toEqual([{ outcome: 'replaced', messages: [] }]);
    await passes(30_000);
    expect(sent()).toEqual(['Really?', 'Something else']);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['replaced', 'sent', 'sent']);
  });

  test('that replaces another one does not wait for the silence again', async () => {
    const { send, sent, session } = await ready();
    const graceMs = 5000;
    void send.note('One', { ...idle, graceMs, replaces: 'nudge' });
    await passes(3000);
    void send.note('Two', { ...idle, graceMs, replaces: 'nudge' });
    await passes(600);
    expect(sent()).toEqual(['Two']);
    expect(session.channel).toBeDefined();
  });

  test('is dropped when its signal is aborted, and the others are sent', async () => {
    const { send, sent, simulation, watch, outcomes, left } = await ready();
    const controller = new AbortController();
    const { signal } = controller;
    const removed = vi.spyOn(signal, 'removeEventListener');
    simulation.say('Hi.');
    watch(send.respond('One', { ...idle, signal }));
    watch(send.respond('Two', { ...idle, graceMs: 2000 }));
    controller.abort();
    watch(send.respond('Three', { ...idle, signal }));
    await passes(0);
    expect(outcomes).toEqual([
      { outcome: 'dropped', messages: [] },
      { outcome: 'dropped', messages: [] },
    ]);
    expect(removed).toHaveBeenCalled();
    await passes(8000);
    expect([sent(), left()]).toEqual([['Two'], 0]);
    controller.abort();
    expect(sent()).toEqual(['Two']);
  });

  test('leaves no listener or timer behind when it is dropped', async () => {
    const { send, simulation, left } = await ready();
    simulation.say(story);
    const timers = vi.getTimerCount();
    const controller = new AbortController();
    void send.respond('One', { ...idle, signal: controller.signal });
    expect(left()).toBeGreaterThan(0);
    controller.abort();
    expect([left(), vi.getTimerCount()]).toEqual([0, timers]);
  });

  test.each<[string, (under: Awaited<ReturnType<typeof ready>>) => unknown, number?]>([
    ['the visitor ends it', ({ end }) => end()],
    ['it is reset', ({ session }) => session.reset()],
    ['the PAL leaves', ({ simulation }) => simulation.palLeaves()],
    ['the connection is lost', ({ simulation }) => simulation.fail('connection-error'), 1],
    ['the provider unmounts', ({ unmount }) => unmount()],
    ['a farewell is said', ({ end }) => end({ say: 'Bye.' })],
  ])('is dropped when the conversation ends because %s', async (_, finish, rejoinTimers = 0) => {
    const under = await ready();
    const { send, sent, simulation, watch, outcomes, left } = under;
    simulation.say(story);
    watch(send.respond('One', idle));
    watch(send.echo('Two', { ...idle, replaces: 'two' }));
    finish(under);
    await passes(12_000);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped']);
    expect(sent().filter((text) => text !== 'Bye.')).toEqual([]);
    expect([left(), vi.getTimerCount()]).toEqual([0, rejoinTimers]);
  });

  test('is dropped while the PAL says its farewell, which stays its last word', async () => {
    const { send, end, heard, conversation, watch, outcomes } = await ready();
    end({ say: 'Goodbye and good luck.' });
    await passes(200);
    watch(send.echo('One more thing.', idle));
    await passes(12_000);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['dropped']);
    expect([conversation().state, heard()]).toEqual(['ended', ['Goodbye and good luck.']]);
  });

  test('is said before an end that waits for silence, whatever their grace periods', async () => {
    const { send, end, heard, simulation, conversation } = await ready();
    simulation.say('Hi.');
    void send.echo('One more thing.', { ...idle, graceMs: 3000 });
    end({ waitFor: 'silence', graceMs: 500 });
    await passes(9000);
    expect([conversation().state, heard()]).toEqual(['ended', ['Hi.', 'One more thing.']]);
  });

  test('does not keep an end that waits for silence once it is dropped', async () => {
    const { send, end, simulation, conversation } = await ready();
    const controller = new AbortController();
    simulation.say('Hi.');
    void send.echo('Never.', { ...idle, graceMs: 60_000, signal: controller.signal });
    end({ waitFor: 'silence' });
    await passes(6000);
    expect(conversation().state).toBe('connected');
    controller.abort();
    await passes(1600);
    expect(conversation().state).toBe('ended');
  });

  test('does not wait for the tool handler that waits for it', async () => {
    const { send, handle, simulation, sent, results } = await ready();
    handle(async () => (await send.echo('One moment.', idle)).outcome);
    simulation.callTool('end_call');
    await passes(3000);
    expect(sent()[0]).toBe('One moment.');
    expect(results()).toMatchObject([{ properties: { output: 'sent' } }]);
  });

  test('is dropped with the error if it cannot be sent, and the next one is sent', async () => {
    const { send, sent, watch, outcomes } = await ready();
    watch(send.respond('   ', idle));
    watch(send.respond('x'.repeat(5000), idle));
    watch(send.respond('Hi', idle));
    await passes(100);
    expect(outcomes).toMatchObject([
      { outcome: 'dropped', messages: [], error: { code: 'invalid-interaction' } },
      { outcome: 'dropped', messages: [], error: { code: 'message-too-large' } },
      { outcome: 'sent' },
    ]);
    expect(sent()).toEqual(['Hi']);
  });

  test('waits for the next conversation in none of its phases', async () => {
    vi.useRealTimers();
    const { session, connect } = sessionWith();
    const { respond } = createTextSender(session);
    const dropped = { outcome: 'dropped', messages: [], error: { code: 'not-connected' } };
    expect(await respond('Hi', idle)).toMatchObject(dropped);
    const connecting = connect();
    expect(await respond('Hi', idle)).toMatchObject(dropped);
    await connecting;
    await session.leave();
    expect(await respond('Hi', idle)).toMatchObject(dropped);
  });

  test('needs a number as grace period', async () => {
    const { session } = await ready();
    const add = () => session.part(createSendQueue).add({ ...idle, graceMs: Number.NaN }, () => []);
    expect(add).toThrow(new TypeError('Tavus: graceMs is NaN.'));
  });
});
