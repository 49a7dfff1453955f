import { act, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { type CanvasControls, type UseCanvasOptions, useCanvas } from '../../../src/hooks/canvas/useCanvas';
import { useTurns } from '../../../src/hooks/speech/useTurns';
import { useToolCall } from '../../../src/hooks/tools/useToolCall';
import { labels as german } from '../../../src/locales/de';
import type { CanvasInteraction } from '../../../src/protocol/canvas/CanvasInteraction';
import { type RenderedConversation, renderConversation } from '../../components/renderConversation';
import { clearsCard, question, showsCard } from '../../fixtures/canvas';

let seen: CanvasControls;
let renders = 0;
let posted: CanvasInteraction[] = [];

beforeEach(() => {
  renders = 0;
  posted = [];
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    posted.push(JSON.parse(String(body)));
    return Response.json({ success: true });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function Canvas(options: UseCanvasOptions) {
  renders += 1;
  seen = useCanvas(options);
  return null;
}

async function connected(children = <Canvas />, props = {}): Promise<RenderedConversation> {
  const conversation = renderConversation(children, { greeting: '' }, props);
  // Its own server answers only when the clock advances.
  delete conversation.simulation.recordInteraction;
  await conversation.connect();
  return conversation;
}

const deliver = ({ simulation }: RenderedConversation, ...messages: readonly unknown[]) =>
  act(async () => {
    for (const message of messages) simulation.deliver(message);
  });
const opens = () => waitFor(() => expect(seen.card).toBeDefined());
const heard = ({ simulation }: RenderedConversation) =>
  simulation.sent.map(({ event_type, properties }) => [event_type, properties]);

test('the card appears, is answered with a value and a sentence, and goes', async () => {
  const conversation = await connected();
  expect(seen).toMatchObject({ card: undefined, phase: 'open', canSend: false });
  await deliver(conversation, showsCard('question', question, { seq: 1 }));
  await opens();
  expect(seen).toMatchObject({ card: { kind: 'question' }, canSend: true });
  const value = { selected_option_ids: ['mon'], skipped: false };
  await act(() => seen.submit(value, { say: 'Monday', metadata: { via: 'test' } }));
  expect(posted).toMatchObject([{ type: 'submit', value, metadata: { via: 'test' } }]);
  expect(heard(conversation)).toEqual([['conversation.respond', { text: 'Monday' }]]);
  expect(seen.phase).toBe('sent');
  await waitFor(() => expect(seen.card).toBeUndefined(), { timeout: 2000 });
});

test('a card that was shown before the hook was used is there', async () => {
  const conversation = await connected(<span />);
  await deliver(conversation, showsCard('text', { body: 'Hi' }, { seq: 1 }));
  await conversation.rerenderChildren(<Canvas />);
  await opens();
  expect(seen.card?.kind).toBe('text');
  expect(posted).toEqual([]);
});

test.each([
  ['question', question, { selected_option_ids: [], skipped: true }],
  ['input', { prompt: 'Age?', input_type: 'number' }, { input_type: 'number', value: null, skipped: true }],
  ['input', { prompt: 'Name?' }, { input_type: 'text', value: null, skipped: true }],
  ['calendar', {}, { skipped: true }],
])('skipping a card (%s) says so, in the words of the page', async (component, args, value) => {
  const conversation = await connected(<Canvas />, { labels: german });
  await deliver(conversation, showsCard(component, args, { seq: 1 }));
  await opens();
  await act(() => seen.skip());
  expect(posted).toMatchObject([{ type: 'skip', value }]);
  expect(heard(conversation)).toEqual([['conversation.respond', { text: german.canvasSkipSaid }]]);
});

test('closing a card only lets the PAL know, unless it is told what to say', async () => {
  const conversation = await connected();
  await deliver(conversation, showsCard('text', { title: 'Cost: $& and $1', body: 'Hi' }, { seq: 1 }));
  await opens();
  await act(() => seen.dismiss());
  await deliver(conversation, showsCard('unknown', {}, { seq: 2, id: 'b' }));
  await opens();
  await act(() => seen.dismiss());
  await deliver(conversation, showsCard('chart', {}, { seq: 3, id: 'c' }));
  await opens();
  await act(() => seen.dismiss({ say: 'Enough.' }));
  expect(posted.map(({ type }) => type)).toEqual(['dismiss', 'dismiss', 'dismiss']);
  expect(heard(conversation)).toEqual([
    ['conversation.append_llm_context', { context: 'The visitor closed the card “Cost: $& and $1”.' }],
    ['conversation.append_llm_context', { context: 'The visitor closed the card.' }],
    ['conversation.respond', { text: 'Enough.' }],
  ]);
});

test('the functions are stable, and nothing renders for what does not concern the card', async () => {
  const conversation = await connected();
  await deliver(conversation, showsCard('question', question, { seq: 1 }));
  await opens();
  const { submit, skip, dismiss, setContext } = seen;
  const before = renders;
  await act(async () => conversation.simulation.say('Take your time.'));
  await conversation.advance(2000);
  await deliver(conversation, clearsCard('another', { seq: 2 }));
  expect(renders).toBe(before);
  await conversation.rerenderChildren(<Canvas onInteraction={() => undefined} />);
  expect(seen).toMatchObject({ submit, skip, dismiss, setContext });
});

test('onInteraction of the latest render sees each interaction, once', async () => {
  const first = vi.fn();
  const second = vi.fn();
  const conversation = await connected(<Canvas onInteraction={first} />);
  await deliver(conversation, showsCard('question', question, { seq: 1 }));
  await opens();
  await conversation.rerenderChildren(<Canvas onInteraction={second} />);
  await act(() => seen.skip());
  expect(first).not.toHaveBeenCalled();
  expect(second.mock.calls).toEqual([[posted[0]]]);
});

test('without a card, an action rejects', async () => {
  await connected();
  await expect(seen.submit({})).rejects.toMatchObject({ code: 'canvas-post' });
  expect(() => seen.setContext('nothing')).not.toThrow();
});

test('a frame of an origin of the application is accepted', async () => {
  const origins = ['https://cards.example.com'];
  const conversation = await connected(<Canvas origins={origins} />);
  const config = { sandbox_url: 'https://cards.example.com/' };
  await deliver(conversation, showsCard('unknown', {}, { seq: 1, config }));
  await opens();
});

test('cards are no tool calls, for handlers and for turns', async () => {
  const handler = vi.fn();
  const onToolCall = vi.fn();
  let turns: ReturnType<typeof useTurns> = [];
  function Tools() {
    useToolCall('*', handler);
    turns = useTurns();
    return null;
  }
  const all = (
    <>
      <Canvas />
      <Tools />
    </>
  );
  const conversation = await connected(all, { onToolCall });
  await deliver(conversation, showsCard('text', { body: 'Hi' }, { seq: 1, turn: 1 }));
  await opens();
  await deliver(conversation, clearsCard(undefined, { seq: 2, turn: 1 }));
  expect(seen.card).toBeUndefined();
  expect([handler.mock.calls, onToolCall.mock.calls]).toEqual([[], []]);
  expect(turns.flatMap(({ toolCalls }) => toolCalls)).toEqual([]);
});

test('a tool of the application with the name of a control action is the application’s', async () => {
  const handler = vi.fn(() => 'cleared');
  const onToolCall = vi.fn();
  let turns: ReturnType<typeof useTurns> = [];
  function Tools() {
    useToolCall('canvas_clear', handler);
    turns = useTurns();
    return null;
  }
  const all = (
    <>
      <Canvas />
      <Tools />
    </>
  );
  const conversation = await connected(all, { onToolCall });
  await deliver(conversation, showsCard('text', { body: 'Hi' }, { seq: 1, turn: 1 }));
  await opens();
  await deliver(conversation, clearsCard(undefined, { seq: 2, turn: 1 }));
  expect(seen.card).toBeDefined();
  expect(handler).toHaveBeenCalledOnce();
  expect(onToolCall).toHaveBeenCalledOnce();
  expect(turns.flatMap(({ toolCalls }) => toolCalls)).toMatchObject([
    { name: 'canvas_clear', status: 'done' },
  ]);
  expect(heard(conversation)).toMatchObject([['conversation.tool_result', { output: 'cleared' }]]);
});

test('the kind of a card tells the type of its arguments', () => {
  const read = ({ card }: CanvasControls) => {
    if (card?.kind === 'question')
      expectTypeOf(card.args.options[0]?.label).toEqualTypeOf<string | undefined>();
    if (card?.kind === 'chart') expectTypeOf(card.args.data[0]?.value).toEqualTypeOf<number | undefined>();
  };
  expect(read).toBeTypeOf('function');
});
