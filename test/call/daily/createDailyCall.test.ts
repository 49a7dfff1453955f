import Daily, { type DailyCall, type DailyCallFactory } from '@daily-co/daily-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDailyCall } from '../../../src/call/daily/createDailyCall';
import { leaveCall } from '../../../src/call/daily/leaveCall';

let live: DailyCall[] = [];

beforeEach(() => {
  live = [];
  vi.spyOn(Daily, 'supportedBrowser').mockReturnValue({ ...Daily.supportedBrowser(), supported: true });
  vi.spyOn(Daily, 'getCallInstance').mockImplementation(
    (() => live[0]) as DailyCallFactory['getCallInstance'],
  );
  vi.spyOn(Daily, 'createCallObject').mockImplementation(() => fakeCall());
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A call that lives until it is destroyed. */
function fakeCall(leave: () => Promise<void> = async () => undefined): DailyCall {
  const call = {
    leave,
    async destroy() {
      live = live.filter((other) => other !== call);
    },
    // The little of a call that leaving needs.
  } as unknown as DailyCall;
  live.push(call);
  return call;
}

test('waits for every call that leaves, also for one that was made while it waited', async () => {
  let hasLeft: () => void = () => undefined;
  const first = fakeCall(
    () =>
      new Promise<void>((resolve) => {
        hasLeft = resolve;
      }),
  );
  void leaveCall(first);
  // Nobody wants the second any more when it comes.
  const second = createDailyCall({}).then((call) => leaveCall(call));
  const third = createDailyCall({});
  await new Promise((resolve) => setTimeout(resolve, 5));
  hasLeft();
  await second;
  expect(live).toEqual([await third]);
});

test('a call whose leaving throws is destroyed all the same', async () => {
  const call = fakeCall(() => {
    throw new Error('cannot leave now');
  });
  await leaveCall(call);
  expect(live).toEqual([]);
});

test('a call whose destroying fails is over all the same', async () => {
  const call = Object.assign(fakeCall(), { destroy: () => Promise.reject(new Error('cannot be destroyed')) });
  await expect(leaveCall(call)).resolves.toBeUndefined();
});

test("makes it with the application's options and nothing else: noise cancellation, say, is off unless asked for", async () => {
  await createDailyCall({});
  expect(Daily.createCallObject).toHaveBeenLastCalledWith({});
  live = [];
  const processor = { type: 'noise-cancellation' } as const;
  const options = { startVideoOff: true, inputSettings: { audio: { processor } } };
  await createDailyCall(options);
  expect(Daily.createCallObject).toHaveBeenLastCalledWith(options);
});
