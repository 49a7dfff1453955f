import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConversationHandle } from '../../../src/call/sources/ConversationSource';
import { simulate } from '../../../src/simulator';
import { expectConsole } from '../../expectConsole';
import { answerable, connected, inRoom, joined, soon } from '../session/inRoom';
import { sessionWith } from '../session/startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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

test('an audio-only PAL is ready once its audio is playable', async () => {
  const { call, conversation } = await joined();
  call.shows('pal', 'off', 'participant-joined', { audio: 'loading' });
  expect(conversation().state).toBe('connecting');
  call.shows('pal', 'off', 'participant-updated', { audio: 'playable' });
  expect(conversation()).toMatchObject({ state: 'connected', palReady: true });
});

test.each([
  ['the words of the PAL', 'conversation.utterance', { role: 'pal', speech: 'Hello.' }],
  ['the words of the user', 'conversation.utterance', { role: 'user', speech: 'Hello?' }],
  ['a tool call', 'conversation.tool_call', { name: 'weather', arguments: '{}' }],
])('a PAL without a track is ready when it sends %s', async (_, eventType, properties) => {
  const { call, conversation } = await joined();
  call.shows('pal', 'off', 'participant-joined');
  call.says('pal', eventType, properties);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(conversation()).toMatchObject({ state: 'connected', palReady: true });
});

test.each([
  ['an event of an unknown type', 'pal', 'conversation.new', {}],
  ['an unreadable event', 'pal', 'conversation.utterance', { role: 'pal', speech: 42 }],
  ['the words of somebody else', 'guest', 'conversation.utterance', { role: 'pal', speech: 'Hello.' }],
])('%s does not prove that the PAL is there', async (_, id, eventType, properties) => {
  if ('speech' in properties && properties.speech === 42) expectConsole('warn', /The speech is missing/);
  const { call, conversation } = await joined();
  call.shows('pal', 'off', 'participant-joined');
  call.shows('guest', 'playable', 'participant-joined', { audio: 'playable' });
  call.says(id, eventType, properties);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(conversation()).toMatchObject({ state: 'error', error: { code: 'pal-timeout' } });
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
