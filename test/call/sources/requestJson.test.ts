import { afterEach, expect, test, vi } from 'vitest';
import { requestJson } from '../../../src/call/sources/requestJson';
import { sendBeforeLeaving } from '../../../src/call/sources/sendBeforeLeaving';

afterEach(() => {
  vi.restoreAllMocks();
});

test('times out after 30 seconds by default, and does not retry', async () => {
  const patience = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('', 'AbortError'));
  await expect(requestJson('https://example.com/', {})).rejects.toMatchObject({
    code: 'network-failed',
    message: expect.stringContaining('did not respond in time'),
  });
  expect(patience).toHaveBeenCalledWith(30_000);
  await expect(requestJson('https://example.com/', { timeoutMs: 50 })).rejects.toBeDefined();
  expect(patience).toHaveBeenLastCalledWith(50);
  expect(fetching).toHaveBeenCalledTimes(2);
});

test('a request before leaving is sent at once and outlives the page', () => {
  const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  void sendBeforeLeaving('https://example.com/end', {});
  expect(fetching).toHaveBeenCalledWith(
    'https://example.com/end',
    expect.objectContaining({ method: 'POST', keepalive: true }),
  );
});
