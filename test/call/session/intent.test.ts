import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many signs that the visitor wants to start hold one timer, and an unmount none', async () => {
  const { session, unmount, simulation, configure } = sessionWith();
  // A source whose call is Daily's, so that there is an engine to load.
  configure({ source: { ...simulation, bringsCall: false } });
  for (let moves = 0; moves < 5; moves += 1) session.noteIntent();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});
