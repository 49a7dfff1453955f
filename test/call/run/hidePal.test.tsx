import { act } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Stage } from '../../../src/components/parts/Stage';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

// Loaded before, because a file takes real time.
beforeAll(() => import('../../../src/call/run/startDemands'));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));

async function connected(revealWhenPlaying: boolean, audioOnly = false) {
  fakeMedia();
  let conversation: ReturnType<typeof useConversation> | undefined;
  function Watch() {
    conversation = useConversation();
    return null;
  }
  const children = (
    <>
      <Watch />
      <Stage />
    </>
  );
  const provider = { jotaiStore: createStore(), revealWhenPlaying };
  const rendered = renderConversation(children, { greeting: '' }, provider, { media: true, audioOnly });
  const join = async () => {
    await act(async () => void conversation?.start());
    for (let steps = 0; steps < 15; steps += 1) await rendered.advance(100);
    await pass(100);
    expect(conversation?.state).toBe('connected');
  };
  await join();
  return {
    ...rendered,
    join,
    leave: (how: 'end' | 'reset') => act(async () => conversation?.[how]()),
    voices: () => rendered.container.querySelectorAll('audio').length,
    isHidden: () =>
      rendered.container.querySelector('[data-tavus-part="stage"]')?.hasAttribute('data-hidden'),
    opacity: () => rendered.container.querySelector('video')?.style.opacity,
  };
}

test('hides neither voice nor picture without the option', async () => {
  const { voices, isHidden, opacity } = await connected(false);
  expect([voices(), isHidden(), opacity()]).toEqual([1, false, '']);
});

test.each([false, true])(
  'shows a PAL whose picture never moves after three seconds (audio only: %s)',
  async (audioOnly) => {
    const { voices, isHidden, opacity } = await connected(true, audioOnly);
    await pass(2800);
    expect([voices(), isHidden()]).toEqual([0, true]);
    if (!audioOnly) expect(opacity()).toBe('0');
    await pass(100);
    expect([voices(), isHidden()]).toEqual([1, false]);
    if (!audioOnly) expect(opacity()).toBe('');
  },
);

test.each(['end', 'reset'] as const)(
  '%s while it is hidden shows it, and the next one is hidden again',
  async (how) => {
    const { leave, join, voices, isHidden } = await connected(true);
    await leave(how);
    await pass(100);
    expect(isHidden()).toBe(false);
    await join();
    expect([voices(), isHidden()]).toEqual([0, true]);
    await pass(3000);
    expect([voices(), isHidden()]).toEqual([1, false]);
  },
);

test('unmounting leaves no timer', async () => {
  const { unmount } = await connected(true);
  unmount();
  await pass(1000);
  expect(vi.getTimerCount()).toBe(0);
});
