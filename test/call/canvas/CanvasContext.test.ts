import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CanvasContext } from '../../../src/call/canvas/CanvasContext';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function context() {
  const sent: string[] = [];
  let possible = true;
  const context = new CanvasContext((text) => {
    if (possible) sent.push(text);
    return possible;
  });
  return { context, sent, allow: (now: boolean) => (possible = now) };
}

test('the first text is sent at once, and then at most one a second, the newest', () => {
  const { context: canvas, sent } = context();
  for (const text of ['a', 'b', 'c']) canvas.set(text);
  expect(sent).toEqual(['a']);
  vi.advanceTimersByTime(999);
  expect(sent).toEqual(['a']);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual(['a', 'c']);
  canvas.set('d');
  expect(sent).toEqual(['a', 'c']);
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual(['a', 'c', 'd']);
  expect(vi.getTimerCount()).toBe(0);
  canvas.set('e');
  expect(sent.at(-1)).toBe('e');
});

test('what waits is sent when the card goes', () => {
  const { context: canvas, sent } = context();
  canvas.set('a');
  canvas.set('b');
  canvas.flush();
  canvas.flush();
  expect(sent).toEqual(['a', 'b']);
  expect(vi.getTimerCount()).toBe(0);
});

test('what cannot be sent yet is sent later', () => {
  const { context: canvas, sent, allow } = context();
  allow(false);
  canvas.set('a');
  vi.advanceTimersByTime(3000);
  expect(sent).toEqual([]);
  allow(true);
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual(['a']);
});
