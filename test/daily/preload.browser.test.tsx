import Daily from '@daily-co/daily-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { StartButton } from '../../src/components/parts/StartButton';
import { accountForAll, joinsOf } from './accountForAll';
import { loopback, loopbackOptions } from './loopback';
import { renderCall } from './renderCarried';

const { count, holdings } = accountForAll();
const dailyOptions = loopbackOptions();
const originalFetch = window.fetch.bind(window);

let downloads: number;

beforeEach(() => {
  downloads = 0;
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    if (String(input).includes('call-machine-object-bundle')) downloads += 1;
    return originalFetch(input, init);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sourceOf = (id: string) => count(loopback({ greeting: '' }, { id, seed: 1, speed: 8, delayMs: 20 }));

function withButton(id: string) {
  const one = sourceOf(id);
  const call = renderCall({ source: one.source, dailyOptions }, <StartButton />);
  return { one, call, button: call.getByRole('button') };
}

const loaded = () =>
  expect.poll(() => [downloads, window._daily?.pendings.length, holdings().dailyCalls]).toEqual([1, 0, 1]);

describe('a pointer over the start button', () => {
  test('loads the engine once, creates nothing, and asks for no microphone', async () => {
    const { one, button } = withButton('one');
    const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
    for (let times = 0; times < 3; times += 1) {
      await userEvent.hover(button);
      await userEvent.unhover(button);
    }
    button.focus();
    await loaded();
    expect([one.created, asked.mock.calls]).toEqual([[], []]);
  });

  test('lets the start that follows join with the engine that it has loaded', async () => {
    const created = vi.spyOn(Daily, 'createCallObject');
    const { one, call, button } = withButton('one');
    await userEvent.hover(button);
    await loaded();
    await userEvent.click(button);
    await call.until('connected');
    expect([one.created.length, joinsOf(one), created.mock.calls.length, downloads]).toEqual([1, 1, 1, 1]);
    await call.end();
    expect(holdings()).toMatchObject({ dailyCalls: 0, liveTracks: 0 });
  });

  test('followed by an unmount leaves no call object', async () => {
    const { call, button } = withButton('one');
    await userEvent.hover(button);
    await loaded();
    call.unmount();
    await expect.poll(() => holdings()).toMatchObject({ dailyCalls: 0, timers: 0, listeners: 0 });
  });

  test('followed by an unmount while the engine loads leaves no call object', async () => {
    const { call, button } = withButton('one');
    await userEvent.hover(button);
    await expect.poll(() => downloads).toBe(1);
    call.unmount();
    await expect.poll(() => holdings()).toMatchObject({ dailyCalls: 0, timers: 0 });
  });

  test('followed by nothing else releases the call object after a while', async () => {
    const { button } = withButton('one');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await userEvent.hover(button);
    await loaded();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(holdings().dailyCalls).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    await expect.poll(() => holdings().dailyCalls).toBe(0);
  });

  test('leaves another provider of the page free to start', async () => {
    const { button } = withButton('one');
    await userEvent.hover(button);
    await loaded();
    const two = sourceOf('two');
    const other = renderCall({ source: two.source, dailyOptions });
    await other.start();
    expect([other.now.state, other.now.error]).toEqual(['connected', undefined]);
    expect(joinsOf(two)).toBe(1);
  });
});

test('a provider with a prepared conversation leaves another one free to start, and starts after it', async () => {
  const [one, two] = [sourceOf('one'), sourceOf('two')];
  const prepared = renderCall({ source: one.source, dailyOptions, prepare: 'on-mount' });
  await expect.poll(() => prepared.now.prepared && holdings().dailyCalls).toBe(1);
  const other = renderCall({ source: two.source, dailyOptions });
  await other.start();
  expect([other.now.state, prepared.now.prepared]).toEqual(['connected', true]);
  await other.end();
  await prepared.start();
  expect(prepared.now).toMatchObject({ state: 'connected', conversationId: one.created[0] });
  expect([joinsOf(one), joinsOf(two)]).toEqual([1, 1]);
});

describe.each(['start', 'prepare'] as const)('%s', (method) => {
  test.each([
    ['without WebRTC', () => vi.stubGlobal('RTCPeerConnection', undefined), 'unsupported-browser'],
    ['on an insecure page', () => vi.stubGlobal('isSecureContext', false), 'unsupported-browser'],
    [
      'in a browser that Daily does not support',
      () =>
        vi
          .spyOn(Daily, 'supportedBrowser')
          .mockReturnValue({ ...Daily.supportedBrowser(), supported: false }),
      'unsupported-browser',
    ],
  ])('%s creates nothing and says why', async (_, spoil, code) => {
    spoil();
    const one = sourceOf('one');
    const call = renderCall({ source: one.source, dailyOptions });
    await call[method]();
    expect(call.now).toMatchObject({ state: 'error', error: { code, recoverable: false } });
    expect([one.created, downloads, holdings().dailyCalls]).toEqual([[], 0, 0]);
  });

  test('next to a call of the application creates nothing and says why', async () => {
    const foreign = Daily.createCallObject();
    const one = sourceOf('one');
    const call = renderCall({ source: one.source, dailyOptions });
    await call[method]();
    expect(call.now).toMatchObject({ state: 'error', error: { code: 'call-instance-exists' } });
    expect([one.created, foreign.isDestroyed()]).toEqual([[], false]);
    await foreign.destroy();
  });
});
