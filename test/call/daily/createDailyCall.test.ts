import Daily, { type DailyCall, type DailyCallFactory } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDailyCall } from '../../../src/call/daily/createDailyCall';
import { leaveCall } from '../../../src/call/daily/leaveCall';
import { supportedBrowser } from './supportedBrowser';

let live: DailyCall[] = [];

beforeEach(() => {
  live = [];
  supportedBrowser();
  vi.spyOn(Daily, 'getCallInstance').mockImplementation(
    (() => live[0]) as DailyCallFactory['getCallInstance'],
  );
  vi.spyOn(Daily, 'createCallObject').mockImplementation(() => fakeCall());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Creates a call that is live until it is destroyed. */
function fakeCall(leave: () => Promise<void> = async () => undefined): DailyCall {
  const call = {
    leave,
    participants: () => ({}),
    async destroy() {
      live = live.filter((other) => other !== call);
    },
    // Implements only the members that leaving uses.
  } as unknown as DailyCall;
  live.push(call);
  return call;
}

test('waits for every call that is leaving, even one that was created while it waited', async () => {
  let hasLeft: () => void = () => undefined;
  const first = fakeCall(
    () =>
      new Promise<void>((resolve) => {
        hasLeft = resolve;
      }),
  );
  void leaveCall(first);
  // The second call is no longer needed by the time it is created, so it leaves at once.
  const second = createDailyCall({}).then((call) => leaveCall(call));
  const third = createDailyCall({});
  await new Promise((resolve) => setTimeout(resolve, 5));
  hasLeft();
  await second;
  expect(live).toEqual([await third]);
});

test('a call is destroyed even if leaving it throws', async () => {
  const call = fakeCall(() => {
    throw new Error('cannot leave now');
  });
  await leaveCall(call);
  expect(live).toEqual([]);
});

test('leaving a call resolves even if destroying it fails', async () => {
  const call = Object.assign(fakeCall(), { destroy: () => Promise.reject(new Error('cannot be destroyed')) });
  await expect(leaveCall(call)).resolves.toBeUndefined();
});

test("passes on only the application's options: noise cancellation, for example, is off by default", async () => {
  await createDailyCall({});
  expect(Daily.createCallObject).toHaveBeenLastCalledWith({});
  live = [];
  const processor = { type: 'noise-cancellation' } as const;
  const options = { startVideoOff: true, inputSettings: { audio: { processor } } };
  await createDailyCall(options);
  expect(Daily.createCallObject).toHaveBeenLastCalledWith(options);
});
