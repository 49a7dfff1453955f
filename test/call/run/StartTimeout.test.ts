import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StartTimeout } from '../../../src/call/run/StartTimeout';
import { answerable } from '../session/inRoom';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function timeout() {
  const onTimeout = vi.fn();
  return { onTimeout, timeout: new StartTimeout(onTimeout) };
}

describe('the time for a start', () => {
  it('passes, unless it is stopped', () => {
    const [one, two] = [timeout(), timeout()];
    one.timeout.start(1000);
    two.timeout.start(1000);
    two.timeout.stop();
    vi.advanceTimersByTime(999);
    expect(one.onTimeout).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(one.onTimeout).toHaveBeenCalledOnce();
    expect(two.onTimeout).not.toHaveBeenCalled();
  });

  it('stands still while the visitor answers, even several questions at once', async () => {
    const { onTimeout, timeout: time } = timeout();
    const [password, captcha] = [answerable<string>(), answerable<string>()];
    time.start(1000);
    vi.advanceTimersByTime(400);
    const answers = Promise.all([time.pauseFor(password.promise), time.pauseFor(captcha.promise)]);
    await vi.advanceTimersByTimeAsync(60_000);
    password.answer('secret');
    await vi.advanceTimersByTimeAsync(60_000);
    captcha.answer('token');
    expect(await answers).toEqual(['secret', 'token']);
    await vi.advanceTimersByTimeAsync(599);
    expect(onTimeout).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onTimeout).toHaveBeenCalledOnce();
  });

  it('begins after the answer to a question that was asked before the start, and a refused answer is passed on', async () => {
    const { onTimeout, timeout: time } = timeout();
    const password = answerable<string>();
    const answer = time.pauseFor(password.promise);
    time.start(1000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(onTimeout).not.toHaveBeenCalled();
    password.refuse(new Error('canceled'));
    await expect(answer).rejects.toThrow('canceled');
    await vi.advanceTimersByTimeAsync(1000);
    expect(onTimeout).toHaveBeenCalledOnce();
  });

  it('never ends if it is infinite', () => {
    const { onTimeout, timeout: time } = timeout();
    time.start(Number.POSITIVE_INFINITY);
    vi.advanceTimersByTime(1e9);
    expect(onTimeout).not.toHaveBeenCalled();
  });
});
