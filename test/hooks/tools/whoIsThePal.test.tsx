import type { DailyCall, DailyFactoryOptions } from '@daily-co/daily-js';
import { act, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { type CanvasControls, useCanvas } from '../../../src/hooks/canvas/useCanvas';
import { useConversation } from '../../../src/hooks/conversation/useConversation';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { useTurns } from '../../../src/hooks/speech/useTurns';
import { usePerceptionToolCall } from '../../../src/hooks/tools/usePerceptionToolCall';
import { useToolCall } from '../../../src/hooks/tools/useToolCall';
import { useUnhandledToolCalls } from '../../../src/hooks/tools/useUnhandledToolCalls';
import { manualClock, simulate } from '../../../src/simulator';
import { expectConsole } from '../../expectConsole';
import { showsCard } from '../../fixtures/canvas';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { callsTool, message } from '../../fixtures/wire';

/** Simulates a room for this many people in which Tavus did not mark the PAL. */
function unmarked(max_participants: number | undefined) {
  const clock = manualClock();
  const simulation = simulate({ greeting: '' }, { clock, seed: 1, media: false, ...fixedTimes });
  const source = {
    ...simulation,
    async create(context: { readonly signal: AbortSignal }) {
      const handle = await simulation.create(context);
      const createCall = (options: DailyFactoryOptions): DailyCall => {
        const call = handle.createCall?.(options);
        if (!call) throw new Error('The simulator brings its own call.');
        const participants = call.participants.bind(call);
        const anonymous = () =>
          Object.fromEntries(
            Object.entries(participants()).map(([id, participant]) => [id, { ...participant, user_id: id }]),
          );
        const room = async () => ({ config: { max_participants } });
        return Object.assign(call, { participants: anonymous, room });
      };
      return { ...handle, createCall };
    },
  };
  return { clock, simulation, source };
}

/** Connects to an unmarked PAL, which then calls two tools that have handlers and one that has none. */
async function called(max_participants: number | undefined) {
  const { clock, simulation, source } = unmarked(max_participants);
  const ran: string[] = [];
  const events: string[] = [];
  let turns: ReturnType<typeof useTurns> = [];
  let card: CanvasControls['card'];
  let start: () => Promise<void> = async () => undefined;
  function Tools() {
    start = useConversation().start;
    turns = useTurns();
    card = useCanvas().card;
    useToolCall('weather', () => void ran.push('weather'));
    usePerceptionToolCall('badge_seen', () => void ran.push('badge_seen'));
    useUnhandledToolCalls({ tellPal: true });
    useTavusEvents('conversation.tool_call', ({ name }) => events.push(name));
    return null;
  }
  render(
    <TavusProvider source={source}>
      <Tools />
    </TavusProvider>,
  );
  await act(async () => void start());
  await act(() => clock.advance(1500));
  await act(async () => {
    simulation.deliver(callsTool('weather', '{}', { turn: 1, seq: 1, id: 't1' }));
    simulation.deliver(
      message('conversation.perception_tool_call', {}, { name: 'badge_seen', arguments: {} }),
    );
    simulation.deliver(callsTool('unknown', '{}', { turn: 1, seq: 2, id: 't2' }));
  });
  await act(async () => {
    simulation.deliver(showsCard('text', { body: 'Hi' }, { turn: 1, seq: 3 }));
    await import('../../../src/hooks/canvas/canvasChunk');
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  const shown = turns.flatMap(({ toolCalls }) => toolCalls.map(({ name }) => name));
  return { ran, events, shown, card, sent: simulation.sent.map(({ event_type }) => event_type) };
}

test.each([undefined, 3])(
  'an unmarked PAL in a room for %s runs no tool, shows no card and gets no answer, but its calls stay visible',
  async (max_participants) => {
    expectConsole('warn', /a tool call was not run/);
    const { ran, events, shown, card, sent } = await called(max_participants);
    expect(ran).toEqual([]);
    expect(card).toBeUndefined();
    expect(sent).toEqual([]);
    expect(events).toEqual(['weather', 'unknown', 'canvas_show_text']);
    expect(shown).toEqual(['weather', 'unknown']);
  },
);

test('an unmarked PAL in a room for two runs tools, shows cards and gets answers', async () => {
  expectConsole('warn', /the PAL called the tool unknown/);
  const { ran, card, sent } = await called(2);
  expect(card).toMatchObject({ kind: 'text' });
  expect(ran).toEqual(['weather', 'badge_seen']);
  expect(sent).toEqual(['conversation.tool_result', 'conversation.tool_result']);
});
