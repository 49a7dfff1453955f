import { expect, it } from 'vitest';
import { KeptArguments } from '../../../src/state/fold/KeptArguments';
import type { KeptPerceptionToolCall } from '../../../src/state/fold/SignalEvent';
import { createPerceptionAtom } from '../../../src/state/views/Perception';
import { hear } from '../../fixtures/listener';
import { message } from '../../fixtures/wire';

const call = (length: number): KeptPerceptionToolCall => ({
  type: 'conversation.perception_tool_call',
  name: 'look',
  key: `${length}`,
  arguments: { text: 'x'.repeat(length) },
});

it('releases the oldest arguments once a megabyte is used up', () => {
  const kept = new KeptArguments();
  const calls = [call(400_000), call(400_001), call(400_002)];
  for (const each of calls) kept.add(each);
  expect(calls.map((each) => each.arguments !== undefined)).toEqual([false, true, true]);
});

it('keeps the newest arguments, however large they are', () => {
  const kept = new KeptArguments();
  const calls = [call(10), call(3_000_000)];
  for (const each of calls) kept.add(each);
  expect(calls.map((each) => each.arguments !== undefined)).toEqual([false, true]);
});

it('shows a perception tool call without its released arguments, and hands them to listeners first', () => {
  const look = (index: number) =>
    message(
      'conversation.perception_tool_call',
      { seq: index, turn: index },
      {
        name: 'look',
        tool_call_id: `t${index}`,
        arguments: { index, text: 'x'.repeat(300_000) },
      },
    );
  const listener = hear(...[1, 2, 3, 4, 5].map(look));
  expect(listener.handled.every((event) => 'arguments' in event && event.arguments !== undefined)).toBe(true);
  const { toolCalls } = listener.store.get(listener.state.derived(createPerceptionAtom));
  expect(toolCalls.map((each) => each.arguments !== undefined)).toEqual([false, false, true, true, true]);
});
