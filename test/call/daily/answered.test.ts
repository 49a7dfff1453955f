import type { DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { answered } from '../../../src/call/daily/answered';

function fakeCall({ isDestroyed = false } = {}) {
  const listeners = new Set<() => void>();
  const call = {
    isDestroyed: () => isDestroyed,
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
  };
  const destroy = () => {
    for (const listener of [...listeners]) listener();
  };
  return { call: call as unknown as DailyCall, destroy, listeners };
}

const never = new Promise<void>(() => {});

test('a request that the call answers resolves', async () => {
  const { call, listeners } = fakeCall();
  await answered(call, Promise.resolve('an answer'));
  expect(listeners.size).toBe(0);
});

test('a request that is still open when the call is destroyed resolves', async () => {
  const { call, destroy, listeners } = fakeCall();
  const waits = answered(call, never);
  destroy();
  await waits;
  expect(listeners.size).toBe(0);
});

test('a request that a destroyed call refuses resolves, without an unhandled rejection', async () => {
  const { call } = fakeCall({ isDestroyed: true });
  await answered(call, Promise.reject(new Error('Use after destroy()')));
});

test('a request to a destroyed call resolves at once', async () => {
  await answered(fakeCall({ isDestroyed: true }).call, never);
});

test('a request that the call refuses rejects', async () => {
  const { call, listeners } = fakeCall();
  await expect(answered(call, Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(listeners.size).toBe(0);
});
