import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { EndOptions } from '../../../src/call/session/endAfter';
import { type ConversationControls, useConversation } from '../../../src/hooks/conversation/useConversation';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { usePerception } from '../../../src/hooks/speech/usePerception';
import type { Script } from '../../../src/simulator';
import type { Perception } from '../../../src/state/views/Perception';
import { renderConversation } from '../../components/renderConversation';

async function connected(script: Script = { greeting: '' }) {
  let controls: ConversationControls | undefined;
  let perception: Perception | undefined;
  const states: string[] = [];
  const events: string[] = [];
  function Controls() {
    controls = useConversation();
    perception = usePerception();
    useTavusEvents(({ type }) => events.push(type));
    return null;
  }
  const conversation = renderConversation(<Controls />, script, {
    onStateChange: (state) => states.push(state),
  });
  await conversation.connect();
  let ended = false;
  return {
    ...conversation,
    states,
    events,
    state: () => controls?.state,
    reason: () => controls?.endReason,
    perception: () => perception,
    hasEnded: () => ended,
    end: (options?: EndOptions) =>
      act(async () => {
        void controls?.end(options).then(() => {
          ended = true;
        });
      }),
  };
}

test('end waits for silence, so the PAL finishes all of its sentences', async () => {
  const { simulation, end, advance, state, hasEnded, reason } = await connected();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await act(async () => simulation.say('Goodbye and take good care. Here comes another sentence.'));
    await end({ waitFor: 'silence' });
    await advance(6000);
    await act(() => vi.advanceTimersByTimeAsync(1499));
    expect(state()).toBe('connected');
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect([state(), hasEnded(), reason()]).toEqual(['ended', true, 'user-left']);
  } finally {
    vi.useRealTimers();
  }
});

test('end does not wait for silence if nobody is speaking', async () => {
  const { end, hasEnded, advance } = await connected();
  await end({ waitFor: 'silence' });
  await advance(0);
  expect(hasEnded()).toBe(true);
});

test('end does not wait longer than timeoutMs', async () => {
  const { simulation, end, hasEnded } = await connected();
  await act(async () => simulation.say('A very long story.'));
  await end({ waitFor: 'silence', timeoutMs: 1 });
  await act(async () => {
    await expect.poll(hasEnded).toBe(true);
  });
});

test('end waits ten seconds by default', async () => {
  const { simulation, end, hasEnded } = await connected();
  await act(async () => simulation.say('A very long story.'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await end({ waitFor: 'silence' });
    await act(() => vi.advanceTimersByTimeAsync(9999));
    expect(hasEnded()).toBe(false);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(hasEnded()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('a second end without waitFor takes effect at once', async () => {
  const { simulation, end, hasEnded, reason } = await connected();
  await act(async () => simulation.say('A very long story.'));
  await end({ waitFor: 'silence' });
  expect(hasEnded()).toBe(false);
  await end();
  expect([hasEnded(), reason()]).toEqual([true, 'user-left']);
});

test('end waits for the final analysis, which arrives after the source has ended the conversation', async () => {
  const { simulation, end, advance, state, states, events, hasEnded, perception, reason } = await connected({
    greeting: '',
    finalAnalysis: 'All went well.',
  });
  await end({ waitFor: 'perceptionAnalysis' });
  expect(simulation.ended).toEqual([
    { conversationId: 'simulated-1', keepalive: false, reason: 'user-left' },
  ]);
  expect(state()).toBe('disconnecting');
  await advance(600);
  expect([hasEnded(), reason()]).toEqual([true, 'user-left']);
  expect(perception()?.finalAnalysis).toBe('All went well.');
  expect(events.slice(-2)).toEqual(['system.shutdown', 'conversation.perception_analysis']);
  expect(states.slice(-2)).toEqual(['disconnecting', 'ended']);
  expect(simulation.ended).toHaveLength(1);
  expect(simulation.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1, timers: 0 }]);
});

test('end stops waiting for the analysis when the PAL leaves, and the end reason is still user-left', async () => {
  const { simulation, end, hasEnded, reason } = await connected();
  await end({ waitFor: 'perceptionAnalysis' });
  await act(async () => simulation.palLeaves());
  expect([hasEnded(), reason()]).toEqual([true, 'user-left']);
});

test('a second end with waitFor does not cut the first one short', async () => {
  const { end, advance, hasEnded, perception } = await connected({ finalAnalysis: 'All went well.' });
  await end({ waitFor: 'perceptionAnalysis' });
  await end({ waitFor: 'perceptionAnalysis' });
  expect(hasEnded()).toBe(false);
  await advance(600);
  expect([hasEnded(), perception()?.finalAnalysis]).toEqual([true, 'All went well.']);
});

test('an end with waitFor resolves only after cleanup, even if the PAL leaves meanwhile', async () => {
  const { simulation, end, state, hasEnded } = await connected();
  let told: () => void = () => undefined;
  vi.spyOn(simulation, 'end').mockReturnValue(
    new Promise<void>((resolve) => {
      told = resolve;
    }),
  );
  await end({ waitFor: 'perceptionAnalysis' });
  await act(async () => simulation.palLeaves());
  expect([state(), hasEnded()]).toEqual(['disconnecting', false]);
  await act(async () => told());
  expect([state(), hasEnded()]).toEqual(['ended', true]);
});

test('end can wait without a time limit', async () => {
  const { simulation, end, hasEnded } = await connected();
  await act(async () => simulation.say('A very long story.'));
  await end({ waitFor: 'silence', timeoutMs: Number.POSITIVE_INFINITY });
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(hasEnded()).toBe(false);
});

test('start during an end with waitFor begins a new conversation', async () => {
  let controls: ConversationControls | undefined;
  function Controls() {
    controls = useConversation();
    return null;
  }
  const { connect, advance, simulation } = renderConversation(<Controls />, { greeting: '' });
  await connect();
  await act(async () => void controls?.end({ waitFor: 'perceptionAnalysis' }));
  await connect();
  await advance(3000);
  expect(controls?.state).toBe('connected');
  expect(simulation.calls).toMatchObject([
    { leaves: 1, destroys: 1 },
    { joins: 1, leaves: 0 },
  ]);
});

test('end can be used directly as a click handler', async () => {
  const { connect, getByRole, findByText } = renderConversation(<EndByClick />, { greeting: '' });
  await connect();
  await act(async () => getByRole('button').click());
  await findByText('ended');
});

function EndByClick() {
  const { state, end } = useConversation();
  return (
    <button type="button" onClick={end}>
      {state}
    </button>
  );
}
