import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useTimeLeft } from '../../../src/hooks/conversation/useTimeLeft';
import { renderConversation } from '../../components/renderConversation';
import { Activity, keepsHiddenState } from '../../fixtures/Activity';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let end: () => Promise<void>;
const shown: (number | undefined)[] = [];

function Watch({ fromMs }: { readonly fromMs?: number }) {
  end = useConversation().end;
  const left = useTimeLeft(fromMs === undefined ? {} : { fromMs });
  if (shown.at(-1) !== left || shown.length === 0) shown.push(left);
  return null;
}

async function connected(maxDurationMs: number | undefined, fromMs?: number) {
  shown.length = 0;
  const watch = fromMs === undefined ? <Watch /> : <Watch fromMs={fromMs} />;
  const conversation = renderConversation(watch, {}, { maxDurationMs });
  await conversation.connect();
  const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));
  return { ...conversation, pass };
}

test('counts down the last minute in seconds to zero, and is undefined before it', async () => {
  const { pass } = await connected(62_500);
  await pass(2499);
  expect(shown).toEqual([undefined]);
  await pass(1);
  expect(shown).toEqual([undefined, 60_000]);
  await pass(999);
  expect(shown.at(-1)).toBe(60_000);
  await pass(1);
  expect(shown.at(-1)).toBe(59_000);
  for (let second = 0; second < 70; second += 1) await pass(1000);
  expect(shown.slice(-2)).toEqual([1000, 0]);
  expect(shown).toHaveLength(62);
});

test('a countdown that starts between two seconds continues in whole seconds', async () => {
  const { pass } = await connected(4300);
  expect(shown.at(-1)).toBe(4300);
  await pass(300);
  expect(shown.at(-1)).toBe(4000);
});

test('starts at fromMs, and stops when the conversation ends', async () => {
  const { pass } = await connected(10_000, 5000);
  await pass(5000);
  expect(shown).toEqual([undefined, 5000]);
  await act(() => end());
  await pass(5000);
  expect(shown).toEqual([undefined, 5000, undefined]);
});

test.each([-3_600_000, 3_600_000])('goes on when the system clock is set by %i ms', async (changeMs) => {
  const { pass } = await connected(70_000);
  vi.setSystemTime(Date.now() + changeMs);
  await pass(9999);
  expect(shown).toEqual([undefined]);
  await pass(1);
  expect(shown.at(-1)).toBe(60_000);
  vi.setSystemTime(Date.now() + changeMs);
  await pass(1000);
  expect(shown.at(-1)).toBe(59_000);
});

test.each([
  ['an unknown duration', undefined],
  ['a duration too long for a timer', 2 ** 40],
])('is undefined and sets no timer for %s', async (_, maxDurationMs) => {
  const { pass } = await connected(maxDurationMs);
  const timers = vi.getTimerCount();
  await pass(60_000);
  expect(shown).toEqual([undefined]);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(timers);
});

function Warned({ warnAt }: { readonly warnAt: readonly number[] }) {
  useTimeLeft({
    warnAt: Object.fromEntries(warnAt.map((time) => [time, (left: number) => warnings.push([time, left])])),
  });
  return null;
}

const warnings: [number, number][] = [];

test('runs each warning once, at its time, also before the countdown and between its seconds', async () => {
  warnings.length = 0;
  const { connect } = renderConversation(
    <Warned warnAt={[90_000, 10_500, 0]} />,
    {},
    { maxDurationMs: 100_000 },
  );
  await connect();
  await act(() => vi.advanceTimersByTimeAsync(9999));
  expect(warnings).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(warnings).toEqual([[90_000, 90_000]]);
  await act(() => vi.advanceTimersByTimeAsync(95_000));
  expect(warnings).toEqual([
    [90_000, 90_000],
    [10_500, 10_500],
    [0, 0],
  ]);
});

test('runs only the last of the warnings that a late component has missed, and none again when it is shown again', async ({
  skip,
}) => {
  skip(!keepsHiddenState, 'React before 19.2 keeps no state of hidden components');
  warnings.length = 0;
  const warned = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Warned warnAt={[60_000, 30_000, 10_000]} />
    </Activity>
  );
  const { connect, rerenderChildren } = renderConversation(null, {}, { maxDurationMs: 100_000 });
  await connect();
  await act(() => vi.advanceTimersByTimeAsync(75_000));
  await rerenderChildren(warned('visible'));
  expect(warnings).toEqual([[30_000, 25_000]]);
  await rerenderChildren(warned('hidden'));
  await rerenderChildren(warned('visible'));
  expect(warnings).toEqual([[30_000, 25_000]]);
});

test('runs no warning again after the conversation is joined again', async () => {
  warnings.length = 0;
  let rejoin: () => Promise<void> = async () => undefined;
  let status: string | undefined;
  function Rejoiner() {
    ({ rejoin, state: status } = useConversation());
    return null;
  }
  const children = (
    <>
      <Rejoiner />
      <Warned warnAt={[90_000, 60_000]} />
    </>
  );
  const { advance, connect, simulation } = renderConversation(children, {}, { maxDurationMs: 100_000 });
  await connect();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(warnings).toEqual([[90_000, 90_000]]);
  await act(async () => simulation.network('interrupted'));
  await act(async () => simulation.fail('connection-error'));
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(status).toBe('ended');
  await act(async () => void rejoin());
  await advance(1500);
  expect(status).toBe('connected');
  expect(warnings).toEqual([[90_000, 90_000]]);
  await act(() => vi.advanceTimersByTimeAsync(25_000));
  expect(warnings).toEqual([
    [90_000, 90_000],
    [60_000, 60_000],
  ]);
});
