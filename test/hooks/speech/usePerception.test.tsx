import { act } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Objectives, useObjectives } from '../../../src/hooks/speech/useObjectives';
import { usePerception } from '../../../src/hooks/speech/usePerception';
import { createObjectivesAtom } from '../../../src/state/views/Objective';
import { createPerceptionAtom, type Perception } from '../../../src/state/views/Perception';
import { renderConversation } from '../../components/renderConversation';
import { hear, type Listener } from '../../fixtures/listener';
import { message, palSays, palSpeaks, withSeq } from '../../fixtures/wire';

const analysed = (speech: string, turn: number, audio?: string, visual?: string) =>
  message(
    'conversation.utterance',
    { turn, inference: `u${turn}` },
    { role: 'user', speech, user_audio_analysis: audio, user_visual_analysis: visual },
  );

const saw = (turn: number, color: string) =>
  message(
    'conversation.perception_tool_call',
    { turn },
    { name: 'badge', arguments: { color }, modality: 'vision', frames: ['data:image/jpeg;base64,AAAA'] },
  );

const objective = (status: string, name: string, outputs?: object) =>
  message(`conversation.objective.${status}`, {}, { objective_name: name, output_variables: outputs });

const log = [
  objective('activated', 'name'),
  analysed('Hello!', 1, 'cheerful', 'smiling'),
  saw(1, 'red'),
  saw(1, 'red'),
  objective('pending', 'name', { first: 'Ada' }),
  analysed('Well.', 2, 'tired'),
  saw(2, 'blue'),
  objective('completed', 'name', { last: 'Lovelace' }),
  objective('activated', 'budget'),
  message('conversation.perception-analysis', {}, { analysis: 'A tired engineer.' }),
].map((each, index) => withSeq(each, index + 1));

const perceived = ({ store, state }: Listener) => store.get(state.derived(createPerceptionAtom));
const objectives = ({ store, state }: Listener) => store.get(state.derived(createObjectivesAtom));

test('perception has the latest analyses, those of each utterance, the tool calls and the final analysis', () => {
  const perception = perceived(hear(...log));
  expect(perception).toMatchObject({
    audioAnalysis: 'tired',
    visualAnalysis: 'smiling',
    finalAnalysis: 'A tired engineer.',
    utterances: [{ text: 'Hello!' }, { text: 'Well.' }],
  });
  expect(perception.toolCalls.map(({ name, arguments: args, modality }) => [name, args, modality])).toEqual([
    ['badge', { color: 'red' }, 'vision'],
    ['badge', { color: 'blue' }, 'vision'],
  ]);
  expect(JSON.stringify(perception)).not.toContain('base64');
});

test('keeps objectives however many perception tool calls arrive', () => {
  const listener = hear(withSeq(objective('activated', 'name'), 1));
  for (let look = 2; look < 1200; look += 1) listener.hear(withSeq(saw(look, 'red'), look));
  expect(objectives(listener)).toMatchObject([{ name: 'name', status: 'activated' }]);
  expect(perceived(listener).toolCalls).toHaveLength(499);
  expect(perceived(listener).toolCalls.at(-1)).toMatchObject({ turnIdx: 1199 });
});

test.each(['conversation.perception_analysis', 'conversation.perception-analysis'])(
  'reads the final analysis from %s, as text or as an object',
  (type) => {
    expect(perceived(hear(message(type, {}, { analysis: 'Fine.' }))).finalAnalysis).toBe('Fine.');
    expect(perceived(hear(message(type, {}, { analysis: { mood: 'fine' } }))).finalAnalysis).toBe(
      '{"mood":"fine"}',
    );
  },
);

test('objectives have the status of their latest event, and the variables of all events', () => {
  expect(objectives(hear(...log))).toEqual([
    { name: 'name', status: 'completed', outputVariables: { first: 'Ada', last: 'Lovelace' } },
    { name: 'budget', status: 'activated', outputVariables: {} },
  ]);
});

test('perception and objectives are the same in any order of arrival, with any duplicates', () => {
  const expected = { perception: perceived(hear(...log)), objectives: objectives(hear(...log)) };
  const disordered = fc
    .tuple(fc.shuffledSubarray(log, { minLength: log.length }), fc.shuffledSubarray(log))
    .map(([all, again]) => [...all, ...again]);
  fc.assert(
    fc.property(disordered, (messages) => {
      const listener = hear(...messages);
      expect({ perception: perceived(listener), objectives: objectives(listener) }).toEqual(expected);
    }),
  );
});

test('keeps a bounded number of signals when a sender floods the conversation', () => {
  const listener = hear(...Array.from({ length: 2000 }, (_, seq) => withSeq(saw(seq, 'red'), seq)));
  expect(listener.store.get(listener.state.signals)).toHaveLength(500);
  expect(perceived(listener).toolCalls.at(-1)?.turnIdx).toBe(1999);
});

test('a new conversation starts without perception and objectives', () => {
  const listener = hear(...log);
  listener.writer.reset();
  expect(perceived(listener)).toEqual({ utterances: [], toolCalls: [] });
  expect(objectives(listener)).toEqual([]);
});

test('a component mounted late sees everything, and does not re-render for speech', async () => {
  const rendered: (Perception | Objectives)[] = [];
  function Late() {
    rendered.push(usePerception());
    rendered.push(useObjectives());
    return null;
  }
  const { connect, simulation, rerenderChildren } = renderConversation(null, { greeting: '' });
  await connect();
  await act(async () => {
    for (const each of log) simulation.deliver(each);
  });
  await rerenderChildren(<Late />);
  expect(rendered.at(-2)).toMatchObject({ audioAnalysis: 'tired', finalAnalysis: 'A tired engineer.' });
  expect(rendered.at(-1)).toMatchObject({ objectives: [{ name: 'name' }, { name: 'budget' }] });
  const renders = rendered.length;
  await act(async () => {
    simulation.deliver(palSays('One two.', { inference: 'p3', turn: 3, seq: 20 }));
    simulation.deliver(palSpeaks('One', { inference: 'p3', turn: 3, seq: 21, index: 0 }));
  });
  expect(rendered).toHaveLength(renders);
});

test('confirms a pending objective by name', async () => {
  let controls: Objectives | undefined;
  function Checklist() {
    controls = useObjectives();
    return null;
  }
  const { connect, advance, simulation } = renderConversation(<Checklist />, { greeting: '' });
  await connect();
  await act(async () => simulation.signal('conversation.objective.pending', { objective_name: 'name' }));
  expect(controls?.objectives).toMatchObject([{ name: 'name', status: 'pending' }]);
  await act(async () => void controls?.confirm('name', { first: 'Grace' }));
  expect(simulation.sent.at(-1)).toMatchObject({
    event_type: 'conversation.objective.confirm',
    properties: { objective_name: 'name', output_variables: { first: 'Grace' } },
  });
  await advance(500);
  expect(controls?.objectives).toEqual([
    {
      name: 'name',
      status: 'completed',
      outputVariables: { first: 'Grace' },
      completedAt: expect.any(Number),
    },
  ]);
});
