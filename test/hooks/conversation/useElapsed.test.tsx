import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useElapsed } from '../../../src/hooks/conversation/useElapsed';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let end: () => Promise<void>;
let start: () => Promise<void>;
let status: string;
let shown: number | undefined;

function Watch() {
  shown = useElapsed();
  return null;
}

function Ender() {
  ({ end, start, state: status } = useConversation());
  return null;
}

const tree = (mode: 'visible' | 'hidden' = 'visible') => (
  <>
    <Ender />
    <Activity mode={mode}>
      <Watch />
    </Activity>
  </>
);
const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));

test('is undefined before the conversation is connected, and then counts whole seconds', async () => {
  const { connect } = renderConversation(tree());
  await pass(5000);
  expect(shown).toBeUndefined();
  await connect();
  expect(shown).toBe(0);
  await pass(999);
  expect(shown).toBe(0);
  await pass(1);
  expect(shown).toBe(1000);
  await pass(9000);
  expect(shown).toBe(10_000);
});

test('stays at the duration after the end, and leaves no timer', async () => {
  const { connect, unmount } = renderConversation(tree());
  await connect();
  await pass(3500);
  await act(() => end());
  await pass(60_000);
  expect(shown).toBe(3000);
  unmount();
  await pass(60_000);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['initializing', 0],
  ['connecting', 300],
])('stays undefined after an end while %s', async (state, afterMs) => {
  const { advance } = renderConversation(tree());
  await act(async () => void start());
  await advance(afterMs);
  expect(status).toBe(state);
  await act(async () => void end());
  await advance(5000);
  await pass(5000);
  expect(status).toBe('ended');
  expect(shown).toBeUndefined();
});

test('goes on when the system clock is set', async () => {
  const { connect } = renderConversation(tree());
  await connect();
  vi.setSystemTime(Date.now() + 3_600_000);
  await pass(2000);
  expect(shown).toBe(2000);
});

test('has gone on when it is shown again', async () => {
  const { connect, rerenderChildren } = renderConversation(tree());
  await connect();
  await rerenderChildren(tree('hidden'));
  await pass(7000);
  await rerenderChildren(tree());
  expect(shown).toBe(7000);
});
