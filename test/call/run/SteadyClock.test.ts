import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SteadyClock } from '../../../src/call/run/SteadyClock';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('starts at the time of the system clock, and advances with the time that passes', () => {
  const startedAt = Date.now();
  const clock = new SteadyClock();
  expect(clock.now()).toBe(startedAt);
  vi.advanceTimersByTime(1500);
  expect(clock.now()).toBe(startedAt + 1500);
});

test.each([-3_600_000, 3_600_000])('does not move when the system clock is set by %i ms', (change) => {
  const clock = new SteadyClock();
  const before = clock.now();
  vi.setSystemTime(Date.now() + change);
  expect(clock.now()).toBe(before);
  vi.advanceTimersByTime(1000);
  expect(clock.now()).toBe(before + 1000);
});
