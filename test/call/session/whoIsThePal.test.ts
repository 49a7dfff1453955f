import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { respond } from '../../../src/protocol/interactions';
import { expectConsole } from '../../expectConsole';
import { connected, inRoom, joined, type RunUnderTest, soon } from './inRoom';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const says = ({ call }: RunUnderTest, id: string, speech: string) =>
  call.says(id, 'conversation.utterance', { role: 'pal', speech });

const callsTool = ({ call }: RunUnderTest, id: string, toolCallId = 't1') =>
  call.says(id, 'conversation.tool_call', { name: 'pay', arguments: '{}', tool_call_id: toolCallId });

const texts = ({ transcript }: RunUnderTest) => transcript().map(({ text }) => text);

/** Connects to a room in which somebody whom Tavus did not mark is alone with us. */
async function withGuess(options?: SessionOptions) {
  const run = await joined({}, options);
  run.call.shows('guest', 'playable', 'participant-joined');
  expect(run.conversation()).toMatchObject({ state: 'connected', palSessionId: 'guest' });
  return run;
}

/** Connects to a room for this many people in which the PAL is not marked. */
async function inRoomFor(max_participants: number, options: SessionOptions = {}) {
  const run = inRoom({}, options);
  run.call.room.mockResolvedValue({ config: { max_participants } });
  void run.session.start();
  await soon();
  run.call.joining.answer();
  await soon();
  run.call.shows('guest', 'playable', 'participant-joined');
  expect(run.conversation().state).toBe('connected');
  return run;
}

describe('a PAL that is only a guess', () => {
  test('is replaced by a marked one, and what it said is taken back', async () => {
    const run = await withGuess();
    says(run, 'guest', 'Send me money.');
    run.call.says('guest', 'conversation.started_speaking', { role: 'pal' });
    expect(texts(run)).toEqual(['Send me money.']);
    run.call.shows('pal', 'playable', 'participant-joined');
    expect(run.conversation()).toMatchObject({ state: 'connected', palSessionId: 'pal' });
    expect(texts(run)).toEqual([]);
    says(run, 'pal', 'Hello.');
    says(run, 'guest', 'I am still here.');
    expect(texts(run)).toEqual(['Hello.']);
  });

  test('that is replaced leaves the texts that the user typed, in order', async () => {
    const run = await withGuess();
    // The fake call has nobody to send to.
    Object.assign(run.call, { sendAppMessage: () => undefined });
    sendInteraction(run.session, respond('One?'));
    says(run, 'guest', 'Nonsense.');
    sendInteraction(run.session, respond('Two?'));
    run.call.shows('pal', 'playable', 'participant-joined');
    expect(texts(run)).toEqual(['One?', 'Two?']);
  });

  test('that is replaced does not end the conversation when it leaves, but the marked one does', async () => {
    const run = await withGuess();
    run.call.shows('pal', 'playable', 'participant-joined');
    run.call.leaves('guest');
    expect(run.conversation().state).toBe('connected');
    run.call.leaves('pal');
    await soon();
    expect(run.conversation()).toMatchObject({ state: 'ended', endReason: 'pal-left' });
  });

  test('does not end the conversation when it leaves while a marked one is there unannounced', async () => {
    const run = await withGuess();
    run.call.shows('pal', 'playable');
    run.call.leaves('guest');
    expect(run.conversation()).toMatchObject({ state: 'connected', palSessionId: 'pal' });
  });

  test('ends the conversation when it leaves before anyone is marked', async () => {
    const run = await withGuess();
    run.call.shows('another', 'playable', 'participant-joined');
    run.call.leaves('guest');
    await soon();
    expect(run.conversation()).toMatchObject({ state: 'ended', endReason: 'pal-left' });
  });

  test('is not replaced by another guess', async () => {
    const run = await withGuess();
    run.call.shows('another', 'playable', 'participant-joined');
    says(run, 'another', 'No, I am the PAL.');
    expect(run.conversation().palSessionId).toBe('guest');
    expect(texts(run)).toEqual([]);
  });

  test('keeps what it said when it turns out to be marked', async () => {
    const run = await withGuess();
    says(run, 'guest', 'Hello.');
    run.call.shows('guest', 'playable', 'participant-updated', { userId: 'tavus-pal-1' });
    expect(texts(run)).toEqual(['Hello.']);
    expect(run.session.trustsPal).toBe(true);
  });

  test('does not count as ready for the marked one that replaces it before the conversation connects', async () => {
    const { call, session, conversation } = inRoom();
    call.room.mockResolvedValue(null);
    void session.start();
    await soon();
    call.joining.answer();
    await soon();
    call.shows('guest', 'loading', 'participant-joined');
    expect(conversation()).toMatchObject({ state: 'connecting', palSessionId: 'guest' });
    call.shows('pal', 'loading', 'participant-joined');
    call.says('guest', 'system.replica_present');
    expect(conversation()).toMatchObject({ state: 'connecting', palSessionId: 'pal' });
    call.says('pal', 'system.replica_present');
    expect(conversation().state).toBe('connected');
  });
});

test('who of two strangers stays when the other leaves is alone with us, and so a guess', async () => {
  const { call, conversation } = await joined();
  call.shows('ann', 'playable');
  call.shows('bob', 'playable', 'participant-joined');
  expect(conversation().palSessionId).toBeUndefined();
  call.leaves('ann');
  expect(conversation().palSessionId).toBe('bob');
});

test('nobody is a guess before Daily has told how many the room is for, but a marked PAL is known at once', async () => {
  const { call, session, conversation } = inRoom();
  call.room.mockReturnValue(new Promise(() => undefined));
  void session.start();
  await soon();
  call.shows('guest', 'playable', 'participant-joined');
  call.joining.answer();
  await vi.advanceTimersByTimeAsync(1999);
  expect(conversation()).toMatchObject({ state: 'connecting', palSessionId: undefined });
  await vi.advanceTimersByTimeAsync(1);
  expect(conversation()).toMatchObject({ state: 'connected', palSessionId: 'guest' });

  const other = await connected();
  expect(other.conversation().palSessionId).toBe('pal');
});

test("Daily's late answer about the room changes nothing after the end", async () => {
  const { call, session, conversation } = inRoom();
  call.room.mockReturnValue(new Promise(() => undefined));
  void session.start();
  await soon();
  call.shows('guest', 'playable', 'participant-joined');
  call.joining.answer();
  await soon();
  await session.leave();
  const ended = conversation();
  await vi.advanceTimersByTimeAsync(5000);
  expect(conversation()).toEqual(ended);
});

test('a marked PAL is not replaced while it is there, and its words stay', async () => {
  const run = await connected();
  says(run, 'pal', 'Hello.');
  // An integer-like id comes first in the object of participants.
  run.call.shows('1', 'playable', 'participant-joined', { userId: 'tavus-pal-2' });
  says(run, '1', 'No, I am the PAL.');
  run.call.leaves('1');
  expect(run.conversation()).toMatchObject({ state: 'connected', palSessionId: 'pal' });
  expect(texts(run)).toEqual(['Hello.']);
});

describe('a tool call', () => {
  function heard() {
    const calls: string[] = [];
    const events: string[] = [];
    const options: SessionOptions = {
      onToolCall: ({ toolCallId }) => calls.push(`${toolCallId}`),
      onEvent: ({ type }) => events.push(type),
    };
    return { calls, events, options };
  }

  test('of a guess does not run in a room for more than two, but is an event, and one warning says why', async () => {
    const { calls, events, options } = heard();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const run = await inRoomFor(3, options);
    callsTool(run, 'guest', 't1');
    callsTool(run, 'guest', 't2');
    run.call.says('guest', 'conversation.perception_tool_call', { name: 'seen', arguments: {} });
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^Tavus: a tool call was not run.+mark/)]]);
    warn.mockRestore();
    expect(calls).toEqual([]);
    expect(events).toEqual([
      'conversation.tool_call',
      'conversation.tool_call',
      'conversation.perception_tool_call',
    ]);
  });

  test('of a guess does not run if Daily does not say how many the room is for', async () => {
    const { calls, options } = heard();
    expectConsole('warn', /a tool call was not run/);
    const run = await withGuess(options);
    callsTool(run, 'guest');
    expect(calls).toEqual([]);
  });

  test('of a guess runs in a room for two, even if it came before Daily told', async () => {
    const { calls, options } = heard();
    const run = inRoom({}, options);
    run.call.room.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { config: { max_participants: 2 } };
    });
    void run.session.start();
    await soon();
    run.call.joining.answer();
    await soon();
    run.call.shows('guest', 'playable', 'participant-joined');
    callsTool(run, 'guest', 't1');
    await vi.advanceTimersByTimeAsync(500);
    callsTool(run, 'guest', 't2');
    expect(calls).toEqual(['t1', 't2']);
  });

  test('of a marked PAL runs in any room, even if a guess called the same one before', async () => {
    const { calls, options } = heard();
    expectConsole('warn', /a tool call was not run/);
    const run = await withGuess(options);
    callsTool(run, 'guest', 't1');
    run.call.shows('pal', 'playable', 'participant-joined');
    callsTool(run, 'pal', 't1');
    callsTool(run, 'guest', 't2');
    expect(calls).toEqual(['t1']);
  });

  test('of Magic Canvas, which never runs, causes no warning', async () => {
    const run = await withGuess();
    run.call.says('guest', 'conversation.tool_call', { name: 'canvas_clear', arguments: '{}' });
  });
});
