import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Transcript } from '../../src/components/parts/Transcript';
import { useToolCall } from '../../src/hooks/tools/useToolCall';
import { callsTool, palSays, userSays, userStarts } from '../fixtures/wire';
import { renderConversation } from './renderConversation';

function Tools() {
  useToolCall('look_up', () => 'Found.');
  return null;
}

/** Returns the text of the transcript, row by row. */
const rows = (container: HTMLElement) =>
  [...container.querySelectorAll('li')].map(
    (row) => row.querySelector('[data-tavus-part="utterance-text"]')?.textContent ?? row.textContent,
  );

test('the transcript with `renderToolCall` shows tool calls between question and answer', async () => {
  const { connect, simulation, container } = renderConversation(
    <>
      <Tools />
      <Transcript
        renderToolCall={({ name, status, result }) => `${name} ${status} ${JSON.stringify(result)}`}
      />
    </>,
    { greeting: '' },
  );
  await connect();
  const p = (turn: number) => ({ turn, inference: `p${turn}` });
  await act(async () => {
    simulation.deliver(palSays('Hi!', { inference: 'greeting', seq: 1 }));
    simulation.deliver(userSays('One?', { turn: 1, seq: 2 }));
    simulation.deliver(callsTool('look_up', '{}', { ...p(1), id: 'a', seq: 3 }));
  });
  expect(rows(container)).toEqual(['Hi!', 'One?', 'look_up done "Found."']);
  await act(async () => {
    simulation.deliver(palSays('One.', { ...p(1), seq: 4 }));
    simulation.deliver(callsTool('look_up', '{}', { ...p(2), id: 'b', seq: 6 }));
    simulation.deliver(userSays('Two?', { turn: 2, seq: 5 }));
    simulation.deliver(palSays('Two.', { ...p(2), seq: 7 }));
  });
  const shown = 'look_up done "Found."';
  expect(rows(container)).toEqual(['Hi!', 'One?', shown, 'One.', 'Two?', shown, 'Two.']);
  expect(container.querySelectorAll('[data-tavus-part="tool-call"][data-status="done"]')).toHaveLength(2);
});

test("a tool call without a turn appears before the PAL's next utterance", async () => {
  const { connect, simulation, container } = renderConversation(
    <>
      <Tools />
      <Transcript renderToolCall={({ name, toolCallId, status }) => `${name} ${toolCallId} ${status}`} />
    </>,
    { greeting: '' },
  );
  await connect();
  await act(async () => {
    simulation.deliver(callsTool('look_up', '{}', { id: 'a', seq: 1 }));
    simulation.deliver(palSays('Hi!', { inference: 'p1', seq: 2 }));
    simulation.deliver(userSays('One?', { inference: 'u1', seq: 5 }));
    simulation.deliver(callsTool('look_up', '{}', { id: 'b', seq: 6 }));
    simulation.deliver(callsTool('look_up', '{}', { id: 'b', seq: 7 }));
  });
  expect(rows(container)).toEqual(['look_up a done', 'Hi!', 'One?', 'look_up b done']);
  await act(async () => {
    simulation.deliver(palSays('One.', { inference: 'p2', seq: 8 }));
    // The user's utterance is confirmed late, but still appears before the tool call that answers it.
    simulation.deliver(userStarts({ seq: 9 }));
    simulation.deliver(callsTool('look_up', '{}', { id: 'c', seq: 10 }));
    simulation.deliver(palSays('Two.', { inference: 'p3', seq: 11 }));
    simulation.deliver(userSays('Two?', { inference: 'u2', seq: 12 }));
  });
  expect(rows(container)).toEqual([
    ...['look_up a done', 'Hi!', 'One?', 'look_up b done', 'One.', 'Two?', 'look_up c done', 'Two.'],
  ]);
});

test('the transcript without `renderToolCall` shows no tool calls', async () => {
  const { connect, simulation, container } = renderConversation(
    <>
      <Tools />
      <Transcript />
    </>,
    { greeting: '' },
  );
  await connect();
  await act(async () => simulation.deliver(callsTool('look_up', '{}', { turn: 1, id: 'a', seq: 3 })));
  expect(rows(container)).toEqual([]);
});
