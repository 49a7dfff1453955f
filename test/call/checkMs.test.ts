import { describe, expect, it } from 'vitest';
import { checkMs } from '../../src/call/checkMs';
import { fromServer } from '../../src/call/sources/fromServer';
import { runToolHandler, type ToolEvent } from '../../src/call/tools/runToolHandler';

describe('checkMs', () => {
  it('accepts numbers, Infinity and undefined', () => {
    expect(() => checkMs({ a: 1, b: Number.POSITIVE_INFINITY, c: undefined, d: 0 })).not.toThrow();
  });

  it('names the first time that is NaN', () => {
    expect(() => checkMs({ a: 1, b: Number.NaN })).toThrow(new TypeError('Tavus: b is NaN.'));
  });
});

it('a source with timeoutMs: NaN is not created', () => {
  expect(() => fromServer('/api/tavus', { timeoutMs: Number.NaN })).toThrow('Tavus: timeoutMs is NaN.');
});

it('a tool with timeoutMs: NaN fails without running its handler', async () => {
  let ran = false;
  const handler = () => {
    ran = true;
  };
  const call = { type: 'conversation.tool_call', name: 'a', arguments: {} } as unknown as ToolEvent;
  const ended = new AbortController().signal;
  await expect(runToolHandler(call, { handler, timeoutMs: Number.NaN }, ended)).rejects.toThrow(
    'Tavus: timeoutMs is NaN.',
  );
  expect(ran).toBe(false);
});
