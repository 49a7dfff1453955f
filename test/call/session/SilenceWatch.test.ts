import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SilenceWatch } from '../../../src/call/session/SilenceWatch';
import { palSpeaks, palStarts, palStops } from '../../fixtures/wire';
import { sessionWith } from './startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('reports quiet after a pause between sentences, that rows are settled after a few seconds, and that no answer will come', () => {
  const calls: string[] = [];
  const watch = new SilenceWatch(
    () => calls.push('quiet'),
    () => calls.push('settled'),
    () => calls.push('unanswered'),
  );
  watch.restart();
  vi.advanceTimersByTime(1400);
  watch.restart();
  vi.advanceTimersByTime(1400);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(calls).toEqual(['quiet']);
  vi.advanceTimersByTime(5000);
  expect(calls).toEqual(['quiet', 'settled']);
  watch.awaitAnswer();
  vi.advanceTimersByTime(11_900);
  expect(calls).toEqual(['quiet', 'settled']);
  vi.advanceTimersByTime(200);
  expect(calls).toEqual(['quiet', 'settled', 'unanswered']);
});

it('reports nothing once it is stopped', () => {
  const report = vi.fn();
  const watch = new SilenceWatch(report, report, report);
  watch.restart();
  watch.stop();
  vi.advanceTimersByTime(60_000);
  expect(report).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('ends a row in a session whose last chunk never arrives', async () => {
  vi.useRealTimers();
  const { session, simulation, transcript, connect } = sessionWith({ greeting: '' });
  await connect();
  vi.useFakeTimers();
  const p1 = { turn: 7, inference: 'p7' };
  for (const message of [palStarts(p1), palSpeaks('We have', p1), palStops(p1)]) {
    const { event_type, properties, ...tags } = message;
    simulation.signal(`${event_type}`, { ...(properties as object), ...tags });
  }
  expect(transcript().at(-1)).toMatchObject({ text: 'We have', status: 'streaming' });
  vi.advanceTimersByTime(4100);
  expect(transcript().at(-1)).toMatchObject({ text: 'We have', status: 'final' });
  vi.useRealTimers();
  await session.end('user-left');
});
