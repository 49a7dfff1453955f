// @vitest-environment node
import { expect, it } from 'vitest';
import { summarize } from '../../src/inspect/summarize';
import { calmConversation, event, recorded, turn } from './recorded';

it('counts what was said, called and sent, and measures how quick it was', () => {
  expect(summarize(calmConversation())).toMatchObject({
    header: { source: 'deployment' },
    durationMs: 62_345,
    messages: 13,
    interactions: 1,
    turns: 2,
    utterances: { pal: 2, user: 2, interrupted: 0 },
    toolCalls: { get_weather: 1 },
    responseMs: { count: 2, p50: 600, p90: 1400, p99: 1400, max: 1400 },
    end: { state: 'ended', reason: 'user-left' },
    anomalies: [],
    problems: [],
  });
});

it('tells the error that a conversation ended with', () => {
  const error = { code: 'pal-timeout', message: 'The PAL did not come.', hint: 'Try again.' };
  const { end } = summarize(
    recorded({ kind: 'state', atMs: 5, patch: { state: 'error', endReason: 'failed', error } }),
  );
  expect(end).toEqual({ state: 'error', reason: 'failed', error: 'pal-timeout: The PAL did not come.' });
});

it('takes a recording that ends in the middle', () => {
  const { end, durationMs, turns } = summarize(recorded(...turn(2000, 1, 1, 500).slice(0, 3)));
  expect([end.state, durationMs, turns]).toEqual(['idle', 2001, 1]);
});

it('has no latencies and no duration without a turn', () => {
  expect(summarize(recorded())).toMatchObject({
    durationMs: 0,
    responseMs: undefined,
    firstTextMs: undefined,
  });
});

it('counts tools that are called like what every object has', () => {
  const call = (seq: number, name: string) =>
    event(seq, seq, 'tool_call', { name, arguments: '{}', tool_call_id: `t${seq}` });
  const { toolCalls } = summarize(
    recorded(call(1, 'constructor'), call(2, '__proto__'), call(3, '__proto__')),
  );
  expect(Object.entries(toolCalls)).toEqual([
    ['constructor', 1],
    ['__proto__', 2],
  ]);
});
