import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { simulate } from '../../../src/simulator';
import { connected } from './inRoom';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;

test('a conversation whose PAL keeps talking goes on, although Daily never ends the interruption', async () => {
  const { call, conversation, transcript } = await connected();
  call.network('interrupted', { type: 'sfu' });
  for (let seconds = 0; seconds < 180; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    call.says('pal', 'conversation.utterance', { role: 'pal', speech: `Word ${seconds}.` });
  }
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'stable' });
  expect(transcript().length).toBeGreaterThan(0);
});

test('a conversation whose PAL still plays goes on until it stops, and then ends as connection-lost', async () => {
  const { call, conversation } = await connected();
  call.network('interrupted', { type: 'sfu' });
  await vi.advanceTimersByTimeAsync(3 * minuteMs + 1000);
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'reconnecting' });
  call.shows('pal', 'interrupted', 'participant-updated', { audio: 'playable' });
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(conversation().state).toBe('connected');
  call.shows('pal', 'interrupted', 'participant-updated', { audio: 'interrupted' });
  await vi.advanceTimersByTimeAsync(minuteMs);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'connection-lost' });
});

test('messages of strangers are no sign of life, and neither are their tracks', async () => {
  const { call, conversation } = await connected();
  call.shows('guest', 'playable', 'participant-joined');
  call.shows('pal', 'interrupted', 'participant-updated');
  call.network('interrupted', { type: 'sfu' });
  for (let seconds = 0; seconds < 59; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    call.says('guest', 'system.replica_present');
  }
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'reconnecting' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'connection-lost' });
});

test('a message of the PAL that cannot be read is a sign of life too', async () => {
  const { call, conversation } = await connected();
  call.network('interrupted');
  await vi.advanceTimersByTimeAsync(4000);
  call.says('pal', 'conversation.of_tomorrow');
  expect(conversation().connection).toBe('stable');
  call.emit('left-meeting');
  await vi.advanceTimersByTimeAsync(0);
  expect(conversation().endReason).toBe('ended-remotely');
});

test("a network that is really gone takes the simulated PAL's words and tracks with it, and the call ends", async () => {
  const simulation = simulate({ greeting: '' }, { seed: 1, media: false });
  const { session, configure, conversation, transcript } = sessionWith();
  configure({ source: simulation });
  void session.start();
  await vi.advanceTimersByTimeAsync(2000);
  simulation.network('interrupted');
  for (let seconds = 0; seconds < 59; seconds += 1) {
    simulation.say('Hello?');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(conversation()).toMatchObject({ state: 'connected', connection: 'reconnecting' });
  expect(transcript()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(conversation()).toMatchObject({ state: 'ended', endReason: 'connection-lost' });
});
