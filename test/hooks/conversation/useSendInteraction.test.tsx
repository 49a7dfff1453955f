import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useDailyCall } from '../../../src/hooks/conversation/useDailyCall';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import { TavusError } from '../../../src/state/TavusError';
import { renderConversation } from '../../components/renderConversation';

/** Renders a conversation. `current` returns its latest controls, Daily call and transcript. */
function sendable() {
  let parts: ReturnType<typeof useParts> | undefined;
  function useParts() {
    const { start, end } = useConversation();
    return { send: useSendInteraction(), start, end, call: useDailyCall(), transcript: useTranscript() };
  }
  function Sender() {
    parts = useParts();
    return null;
  }
  const conversation = renderConversation(<Sender />, { greeting: '' });
  const current = () => {
    if (!parts) throw new Error('Nothing is rendered.');
    return parts;
  };
  return { ...conversation, current, send: current().send };
}

/** Returns the `TavusError` that `run` throws, if any. */
function errorOf(run: () => unknown): TavusError | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof TavusError) return error;
    throw error;
  }
}

test('sends an interaction to the whole room in its envelope, and returns it', async () => {
  const { connect, current, send } = sendable();
  await connect();
  const { call } = current();
  const sends = call && vi.spyOn(call, 'sendAppMessage');
  const sent = send({ event_type: 'conversation.interrupt' });
  expect(sent).toEqual({
    message_type: 'conversation',
    event_type: 'conversation.interrupt',
    conversation_id: 'simulated-1',
  });
  expect(sends?.mock.calls).toEqual([[sent, '*']]);
});

test('typed text appears in the transcript at once, and context and interrupts do not', async () => {
  const { connect, current, send } = sendable();
  await connect();
  await act(async () => {
    send.respond('What does it cost?');
    send.appendContext('The visitor looks at prices.');
    send.interrupt();
  });
  expect(current().transcript).toMatchObject([
    { role: 'user', text: 'What does it cost?', status: 'pending' },
  ]);
});

test('throws a typed error for an empty or oversized interaction, before anything is sent', async () => {
  const { connect, simulation, send } = sendable();
  const tooLong = 'x'.repeat(5000);
  await connect();
  expect(errorOf(() => send.respond('   '))).toMatchObject({
    code: 'invalid-interaction',
    recoverable: false,
  });
  expect(errorOf(() => send.echo(' \n'))).toMatchObject({ code: 'invalid-interaction' });
  expect(errorOf(() => send.appendContext(''))).toMatchObject({ code: 'invalid-interaction' });
  expect(errorOf(() => send.overwriteContext(tooLong))).toMatchObject({ code: 'message-too-large' });
  const sent = await act(async () => send.respond('Hi'));
  const excess = JSON.stringify({ ...sent, properties: { text: tooLong } }).length - 4096;
  expect(errorOf(() => send.respond(tooLong))).toMatchObject({
    code: 'message-too-large',
    message: `conversation.respond is ${excess} characters too long.`,
    hint: expect.stringContaining('at most 4096'),
    recoverable: false,
  });
  expect(simulation.sent).toHaveLength(1);
});

test('throws before the PAL has joined, and after the user has ended the conversation', async () => {
  const { advance, connect, current, send } = sendable();
  const interrupt = () => send.interrupt();
  expect(errorOf(interrupt)).toMatchObject({ code: 'not-connected', recoverable: true });
  await act(async () => void current().start());
  await advance(560);
  expect(current().call?.meetingState()).toBe('joined-meeting');
  expect(errorOf(interrupt)).toMatchObject({ code: 'not-connected' });
  await connect();
  expect(errorOf(interrupt)).toBeUndefined();
  await act(async () => void current().end({ waitFor: 'perceptionAnalysis' }));
  expect(current().call).not.toBeNull();
  expect(errorOf(interrupt)).toMatchObject({ code: 'not-connected' });
  await act(() => current().end());
  expect(current().call).toBeNull();
});

test('throws a typed error with the cause when Daily refuses a message', async () => {
  const { connect, current, send } = sendable();
  await connect();
  const cause = new Error('sendAppMessage() only supported after join');
  const { call } = current();
  if (call)
    call.sendAppMessage = () => {
      throw cause;
    };
  expect(errorOf(() => send.respond('Hi'))).toMatchObject({ code: 'not-connected', cause });
});

test('each method sends its interaction as Tavus documents it', async () => {
  const { connect, simulation, send } = sendable();
  await connect();
  send.echo('Hello.');
  send.interrupt();
  send.appendContext('The visitor looks at prices.');
  send.overwriteContext('You sell lamps.');
  send.toolResult('t1', { sky: 'blue' });
  send.confirmObjective('find_a_date', { day: 'Monday' });
  expect(simulation.sent.map(({ event_type, properties }) => [event_type, properties])).toMatchObject([
    ['conversation.echo', { modality: 'text', text: 'Hello.', done: true }],
    ['conversation.interrupt', undefined],
    ['conversation.append_llm_context', { context: 'The visitor looks at prices.' }],
    ['conversation.overwrite_llm_context', { context: 'You sell lamps.' }],
    ['conversation.tool_result', { tool_call_id: 't1', output: { sky: 'blue' } }],
    [
      'conversation.objective.confirm',
      { objective_name: 'find_a_date', output_variables: { day: 'Monday' } },
    ],
  ]);
});

test('sends two settings as two messages, because Tavus accepts one key in each', async () => {
  const { connect, simulation, send } = sendable();
  await connect();
  send.setSensitivity({ pause: 'low', interrupt: 'high' });
  expect(simulation.sent.map(({ properties }) => properties)).toEqual([
    { participant_pause_sensitivity: 'low' },
    { participant_interrupt_sensitivity: 'high' },
  ]);
});

test('sends a text that just fits as one message, and a longer one in pieces, the last of which is done', async () => {
  const { connect, send } = sendable();
  await connect();
  const [shortest] = send.appendContext('x');
  const room = 4096 - JSON.stringify(shortest).length + 1;
  expect(send.appendContext('x'.repeat(room))).toHaveLength(1);
  expect(send.appendContext('x'.repeat(room + 1))).toHaveLength(2);
  const pieces = send.echo('A sentence of some length. '.repeat(300));
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.map(({ properties }) => properties && 'done' in properties && properties.done)).toEqual(
    pieces.map((_, index) => index === pieces.length - 1),
  );
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThanOrEqual(4096);
  // A word as long as three messages has no spaces to split at, so it is cut where the message is full.
  expect(send.echo('x'.repeat(9000)).map((piece) => JSON.stringify(piece).length)[0]).toBe(4096);
  const idsOf = (sent: readonly object[]) =>
    new Set(sent.map((each) => /"inference_id":"(.+?)"/.exec(JSON.stringify(each))?.[1]));
  expect([idsOf(pieces).size, idsOf([...pieces, ...send.echo('Another.')]).size]).toEqual([1, 2]);
});
