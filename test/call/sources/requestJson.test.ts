import { afterEach, expect, test, vi } from 'vitest';
import { requestJson } from '../../../src/call/sources/requestJson';
import { sendBeforeLeaving } from '../../../src/call/sources/sendBeforeLeaving';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A server that never answers: the request fails only when it is aborted. */
function neverAnswers() {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => {
        const refuse = () => reject(new DOMException('', 'AbortError'));
        if (init?.signal?.aborted) refuse();
        init?.signal?.addEventListener('abort', refuse);
      }),
  );
}

test.each([
  ['30 seconds by default', undefined, 30_000],
  ['the given time', 50, 50],
])('times out after %s, and does not retry', async (_, timeoutMs, expectedMs) => {
  vi.useFakeTimers();
  const fetching = neverAnswers();
  const failed = vi.fn();
  requestJson('https://example.com/', { timeoutMs }).catch(failed);
  await vi.advanceTimersByTimeAsync(expectedMs - 1);
  expect(failed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(failed.mock.calls[0]?.[0]).toMatchObject({
    code: 'network-failed',
    message: expect.stringContaining('did not respond in time'),
  });
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('a request that its caller aborts, early or in flight, does not count as late and leaves no timer behind', async () => {
  vi.useFakeTimers();
  neverAnswers();
  const [early, later] = [new AbortController(), new AbortController()];
  early.abort();
  const removed = vi.spyOn(later.signal, 'removeEventListener');
  const aborted = [early, later].map(({ signal }) =>
    expect(requestJson('https://example.com/', { signal })).rejects.toMatchObject({
      message: expect.stringContaining('could not be reached'),
    }),
  );
  later.abort();
  await Promise.all(aborted);
  expect(removed).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('needs neither AbortSignal.timeout nor AbortSignal.any', async () => {
  vi.stubGlobal('AbortSignal', class {});
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ ok: 1 }));
  expect(await requestJson('https://example.com/', {})).toMatchObject({ json: { ok: 1 } });
});

test('a request before leaving is sent at once and outlives the page', () => {
  const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  void sendBeforeLeaving('https://example.com/end', {});
  expect(fetching).toHaveBeenCalledWith(
    'https://example.com/end',
    expect.objectContaining({ method: 'POST', keepalive: true }),
  );
});
