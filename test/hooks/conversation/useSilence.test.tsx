import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { type SilenceOptions, useSilence } from '../../../src/hooks/conversation/useSilence';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const calls: string[] = [];
let end: () => Promise<void>;
let start: () => Promise<void>;
let status: string;

function Watch({ name = 'first', ...options }: SilenceOptions & { readonly name?: string }) {
  useSilence(5000, () => calls.push(name), options);
  return null;
}

function Ender() {
  ({ end, start, state: status } = useConversation());
  return null;
}

const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));

async function connected(options: SilenceOptions = {}) {
  const tree = (name = 'first', mode: 'visible' | 'hidden' = 'visible') => (
    <>
      <Ender />
      <Activity mode={mode}>
        <Watch {...options} name={name} />
      </Activity>
    </>
  );
  const conversation = renderConversation(tree(), { greeting: '' });
  await pass(20_000);
  expect(calls).toEqual([]);
  await conversation.connect();
  const deliver = (type: string) =>
    act(async () => conversation.simulation.deliver({ event_type: `conversation.${type}` }));
  return { ...conversation, deliver, tree };
}

test('calls back once per silence, never before the conversation is connected, and not while the user speaks', async () => {
  const { deliver } = await connected();
  await pass(4999);
  expect(calls).toEqual([]);
  await pass(1);
  await pass(60_000);
  expect(calls).toEqual(['first']);
  await deliver('user.started_speaking');
  await deliver('user.started_speaking');
  await pass(60_000);
  expect(calls).toEqual(['first']);
  await deliver('user.stopped_speaking');
  await pass(4000);
  await deliver('user.stopped_speaking');
  await pass(1000);
  expect(calls).toEqual(['first', 'first']);
});

test('ignores the speech of the side it does not watch', async () => {
  const { deliver } = await connected({ of: 'pal' });
  await pass(3000);
  await deliver('user.started_speaking');
  await pass(2000);
  expect(calls).toEqual(['first']);
});

test('with the user alone, counts only their silence', async () => {
  const { deliver } = await connected({ of: 'user' });
  await pass(3000);
  await deliver('replica.started_speaking');
  await pass(2000);
  expect(calls).toEqual(['first']);
  await deliver('replica.stopped_speaking');
  await pass(60_000);
  expect(calls).toEqual(['first']);
  await deliver('user.started_speaking');
  await pass(60_000);
  await deliver('user.stopped_speaking');
  await pass(4999);
  expect(calls).toEqual(['first']);
  await pass(1);
  expect(calls).toEqual(['first', 'first']);
});

test.each([
  ['initializing', 0],
  ['connecting', 300],
])('never calls back after an end while %s', async (state, afterMs) => {
  const { advance } = renderConversation(
    <>
      <Ender />
      <Watch />
    </>,
    { greeting: '' },
  );
  await act(async () => void start());
  await advance(afterMs);
  expect(status).toBe(state);
  await act(async () => void end());
  await advance(5000);
  await pass(60_000);
  expect(status).toBe('ended');
  expect(calls).toEqual([]);
});

test('runs the callback of the latest render', async () => {
  const { rerenderChildren, tree } = await connected();
  await pass(4000);
  await rerenderChildren(tree('second'));
  await pass(1000);
  expect(calls).toEqual(['second']);
});

test.each(['pointerDown', 'keyDown', 'touchStart', 'scroll'] as const)(
  'starts again on %s if the page counts',
  async (event) => {
    const { unmount } = await connected({ activity: 'speech+page' });
    await pass(4000);
    fireEvent[event](document.body);
    await pass(4999);
    expect(calls).toEqual([]);
    await pass(1);
    expect(calls).toEqual(['first']);
    unmount();
    fireEvent[event](document.body);
    await pass(60_000);
    expect(calls).toEqual(['first']);
  },
);

test('never calls back after the end, while hidden, or on the page alone by default', async () => {
  const { rerenderChildren, tree } = await connected();
  await pass(4000);
  fireEvent.keyDown(document.body);
  await rerenderChildren(tree('first', 'hidden'));
  await pass(60_000);
  expect(calls).toEqual([]);
  await rerenderChildren(tree());
  await pass(4000);
  await act(() => end());
  await pass(60_000);
  expect(calls).toEqual([]);
});
