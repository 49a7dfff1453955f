import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isRoomForTwo } from '../../../src/call/daily/isRoomForTwo';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks a call that answers in this way. Implements only the method that is asked. */
const asked = (room?: () => Promise<unknown>) => isRoomForTwo({ room } as unknown as DailyCall);

test.each([
  [true, { max_participants: 2 }],
  [true, { max_participants: 1 }],
  [false, { max_participants: 3 }],
  [false, {}],
])('is %s for a room with the configuration %o', async (isForTwo, config) => {
  expect(await asked(async () => ({ id: 'r1', name: 'room', config }))).toBe(isForTwo);
});

test.each([
  ['Daily knows no room', async () => null],
  ['the call has not joined yet', async () => ({ roomUrlPendingJoin: 'https://tavus.daily.co/c1' })],
  ['Daily fails', () => Promise.reject(new Error('no answer'))],
  ['the call cannot be asked', undefined],
])('is false if %s', async (_, room) => {
  expect(await asked(room)).toBe(false);
});

test('is false if there is no answer for two seconds', async () => {
  let isForTwo: boolean | undefined;
  void asked(() => new Promise(() => undefined)).then((answer) => {
    isForTwo = answer;
  });
  await vi.advanceTimersByTimeAsync(1999);
  expect(isForTwo).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect([isForTwo, vi.getTimerCount()]).toEqual([false, 0]);
});
