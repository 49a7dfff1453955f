import { act, render } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { TavusProviderProps } from '../../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import { manualClock, simulate } from '../../../src/simulator';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { fixedTimes } from '../../fixtures/fixedTimes';

// Loaded before, because a file takes real time.
beforeAll(() => import('../../../src/call/run/startDemands'));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));

async function greeted(props: Partial<TavusProviderProps> = {}, isEarlyOff = false) {
  fakeMedia();
  let microphone: Microphone | undefined;
  let conversation: ReturnType<typeof useConversation> | undefined;
  let call: ReturnType<typeof useDailyCall> = null;
  function Watch() {
    microphone = useMicrophone();
    conversation = useConversation();
    call = useDailyCall();
    return null;
  }
  const tree = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Watch />
    </Activity>
  );
  const provider = { jotaiStore: createStore(), muteDuringGreeting: true, ...props };
  const rendered = renderConversation(tree('visible'), { greeting: '' }, provider, { media: true });
  const current = () => {
    if (!microphone || !conversation) throw new Error('Nothing is rendered.');
    return { microphone, conversation };
  };
  if (isEarlyOff) act(() => current().microphone.setEnabled(false));
  const speaks = (type: 'started' | 'stopped') =>
    act(async () => rendered.simulation.deliver({ event_type: `conversation.replica.${type}_speaking` }));
  async function greets() {
    await speaks('started');
    await speaks('stopped');
    await pass(1000);
  }
  async function connect() {
    await act(async () => void current().conversation.start());
    await join();
  }
  /** Advances in steps: as in real time, daily-react must be mounted before the call has its devices. */
  async function join() {
    for (let steps = 0; steps < 15; steps += 1) await rendered.advance(100);
    await pass(10);
    expect(current().conversation.state).toBe('connected');
  }
  await connect();
  const shown = () => {
    const { enabled, mutedByGreeting, buttonProps } = current().microphone;
    return [enabled, mutedByGreeting, buttonProps['aria-label']];
  };
  return {
    ...rendered,
    connect,
    join,
    current,
    shown,
    speaks,
    greets,
    sends: () => call?.localAudio(),
    show: (mode: 'visible' | 'hidden') => rendered.rerenderChildren(tree(mode)),
  };
}

const held = [false, true, 'Mute microphone'];
const open = [true, false, 'Mute microphone'];
const off = [false, false, 'Unmute microphone'];

test('opens the microphone when the whole greeting has been spoken, and never closes it again', async () => {
  const { speaks, shown, sends } = await greeted();
  expect([shown(), sends()]).toEqual([held, false]);
  await speaks('started');
  await speaks('started');
  await pass(20_000);
  expect([shown(), sends()]).toEqual([held, false]);
  await speaks('stopped');
  await pass(700);
  await speaks('started');
  await speaks('stopped');
  await pass(700);
  expect([shown(), sends()]).toEqual([held, false]);
  await pass(100);
  expect([shown(), sends()]).toEqual([open, true]);
  await speaks('started');
  expect([shown(), sends()]).toEqual([open, true]);
  expect(localStorage).toHaveLength(0);
});

test('leaves the microphone alone without the option', async () => {
  const { shown, sends } = await greeted({ muteDuringGreeting: undefined });
  expect([shown(), sends()]).toEqual([open, true]);
});

test('opens after a while if the PAL does not greet, and a minute after the start of a greeting without an end', async () => {
  const quiet = await greeted();
  await pass(7000);
  expect(quiet.shown()).toEqual(held);
  await pass(1000);
  expect(quiet.shown()).toEqual(open);
  quiet.unmount();
  const endless = await greeted();
  await endless.speaks('started');
  await pass(59_000);
  expect(endless.shown()).toEqual(held);
  await pass(1000);
  expect(endless.shown()).toEqual(open);
});

test('keeps it closed for a given time, whatever the PAL says', async () => {
  const { greets, shown } = await greeted({ muteDuringGreeting: 3000 });
  await greets();
  await pass(1980);
  expect(shown()).toEqual(held);
  await pass(200);
  expect(shown()).toEqual(open);
});

test('a microphone that the visitor turned off before the start stays off, and can be turned on during the greeting', async () => {
  const first = await greeted({}, true);
  expect(first.shown()).toEqual(off);
  await first.greets();
  expect([first.shown(), first.sends()]).toEqual([off, false]);
  first.unmount();
  const second = await greeted({}, true);
  act(() => second.current().microphone.toggle());
  expect([second.shown(), second.sends()]).toEqual([held, false]);
  await second.greets();
  expect([second.shown(), second.sends()]).toEqual([open, true]);
  expect(localStorage.getItem('tavus-media')).toBe('{"microphoneOn":false}');
});

test('what the visitor chooses during the greeting counts afterward, and is not remembered', async () => {
  const { current, greets, shown, sends } = await greeted();
  act(() => {
    current().microphone.toggle();
    current().microphone.toggle();
    current().microphone.toggle();
  });
  expect(shown()).toEqual(off);
  await greets();
  expect([shown(), sends()]).toEqual([off, false]);
  expect(localStorage).toHaveLength(0);
});

test('holds on while the component that shows it is hidden', async () => {
  const { show, greets, shown, sends } = await greeted();
  await show('hidden');
  await show('visible');
  expect([shown(), sends()]).toEqual([held, false]);
  await show('hidden');
  await greets();
  await show('visible');
  expect([shown(), sends()]).toEqual([open, true]);
});

test('a call without a microphone gets none', async () => {
  const { shown, sends } = await greeted({ dailyOptions: { audioSource: false } });
  expect([shown(), sends()]).toEqual([off, false]);
  await pass(60_000);
  expect([shown(), sends()]).toEqual([off, false]);
});

test.each(['end', 'reset'] as const)(
  '%s during the greeting forgets it, and the next call begins anew',
  async (how) => {
    const { connect, current, shown, greets } = await greeted();
    await act(() => current().conversation[how]());
    await pass(100);
    expect(shown()).toEqual(open);
    await connect();
    expect(shown()).toEqual(held);
    await greets();
    expect(shown()).toEqual(open);
  },
);

test('a conversation that is joined again opens it at once', async () => {
  const { join, current, shown, simulation } = await greeted();
  await act(async () => simulation.network('interrupted'));
  await act(async () => simulation.fail('connection-error'));
  await pass(100);
  expect(current().conversation.state).toBe('ended');
  await act(async () => void current().conversation.rejoin());
  await join();
  expect(shown()).toEqual(open);
});

test('unmounting leaves no timer', async () => {
  const { unmount, speaks } = await greeted();
  await speaks('started');
  unmount();
  await pass(20_000);
  expect(vi.getTimerCount()).toBe(0);
});

test('passes through TavusConversation, whose button says so', async () => {
  const clock = manualClock();
  const source = simulate({ greeting: '' }, { clock, seed: 1, media: false, ...fixedTimes });
  const { container } = render(<TavusConversation source={source} autoStart muteDuringGreeting />);
  await act(async () => undefined);
  await act(() => clock.advance(1500));
  expect(container.querySelector('[data-tavus-part="mic-button"]')?.hasAttribute('data-greeting')).toBe(true);
});
