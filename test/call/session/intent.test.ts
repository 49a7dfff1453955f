import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many signs that the visitor wants to start hold one timer, and an unmount none', async () => {
  const { session, unmount } = sessionWith();
  for (let moves = 0; moves < 5; moves += 1) session.noteIntent();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});
