import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runToolHandler } from '../../../src/call/tools/runToolHandler';
import type { ToolCallEvent } from '../../../src/protocol/TavusEvent';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const call: ToolCallEvent = {
  type: 'conversation.tool_call',
  name: 'weather',
  arguments: {},
  rawArguments: '{}',
};

test('a handler times out after 30 seconds by default, and its signal is aborted', async () => {
  let signal: AbortSignal | undefined;
  const handler = (_: unknown, context: { readonly signal: AbortSignal }) => {
    signal = context.signal;
    return new Promise(() => undefined);
  };
  const failed = runToolHandler(call, { handler }, new AbortController().signal).catch((error) => error);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signal?.aborted).toBe(true);
  expect(await failed).toMatchObject({ code: 'tool-timeout', message: expect.stringContaining('30000 ms') });
});

test('a finished call leaves no timer or listener behind', async () => {
  const { signal: ended } = new AbortController();
  const [listens, listensNoMore] = [
    vi.spyOn(ended, 'addEventListener'),
    vi.spyOn(ended, 'removeEventListener'),
  ];
  await expect(runToolHandler(call, { handler: () => 'Sunny.' }, ended)).resolves.toBe('Sunny.');
  expect(vi.getTimerCount()).toBe(0);
  expect(listens).toHaveBeenCalledTimes(1);
  expect(listensNoMore.mock.calls).toEqual(listens.mock.calls);
});
