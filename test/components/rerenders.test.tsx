import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Profiler, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { Canvas } from '../../src/components/parts/Canvas';
import { Captions } from '../../src/components/parts/Captions';
import { MicButton } from '../../src/components/parts/MicButton';
import { Stage } from '../../src/components/parts/Stage';
import { Status } from '../../src/components/parts/Status';
import { Transcript } from '../../src/components/parts/Transcript';
import { useTranscriptIds } from '../../src/hooks/speech/useTranscriptIds';
import { useUtterance } from '../../src/hooks/speech/useUtterance';
import { renderConversation } from './renderConversation';

const commits = new Map<string, number>();

function Counted({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Profiler id={name} onRender={(id) => commits.set(id, (commits.get(id) ?? 0) + 1)}>
      {children}
    </Profiler>
  );
}

function Rows() {
  return useTranscriptIds().map((id) => (
    <Counted key={id} name={`row ${id}`}>
      <Row id={id} />
    </Counted>
  ));
}

function Row({ id }: { readonly id: string }) {
  return <p>{useUtterance(id)?.text}</p>;
}

function Leaf() {
  return <p>A leaf that reads nothing.</p>;
}

/**
 * Waits until the re-renders that connecting has triggered are over. daily-react batches the events of a call for
 * 100 ms or more of real time.
 */
async function untilQuiet() {
  let before: number;
  do {
    before = totalCommits();
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  } while (totalCommits() !== before);
}

function totalCommits(): number {
  return [...commits.values()].reduce((sum, count) => sum + count, 0);
}

test('50 streamed words after 20 turns of history re-render one row 50 times, and nothing else', async () => {
  const { connect, simulation } = renderConversation(
    <>
      <Counted name="stage">
        <Stage />
      </Counted>
      <Counted name="microphone">
        <MicButton />
      </Counted>
      <Counted name="status">
        <Status />
      </Counted>
      <Counted name="leaf">
        <Leaf />
      </Counted>
      <Rows />
    </>,
    { greeting: '' },
  );
  await connect();
  const say = (seq: number, type: string, inference: string, properties: object) =>
    simulation.deliver({
      event_type: type,
      seq,
      turn_idx: Math.floor(seq / 100),
      inference_id: inference,
      properties,
    });
  await act(async () => {
    for (let turn = 1; turn <= 20; turn += 1) {
      say(turn * 100, 'conversation.utterance', `u${turn}`, { role: 'user', speech: `Question ${turn}` });
      say(turn * 100 + 1, 'conversation.utterance', `p${turn}`, { role: 'pal', speech: `Answer ${turn}` });
    }
    say(2100, 'conversation.utterance', 'p21', { role: 'pal', speech: 'A long answer.' });
    say(2101, 'conversation.started_speaking', 'p21', { role: 'pal' });
    say(2102, 'conversation.utterance.streaming', 'p21', { role: 'pal', speech: 'word', content_index: 0 });
  });
  await untilQuiet();
  commits.clear();
  const words = ['word'];
  for (let word = 1; word <= 50; word += 1) {
    words.push(`word${word}`);
    const chunk = { role: 'pal', speech: words.join(' '), content_index: word };
    await act(async () => {
      say(2102 + word, 'conversation.utterance.streaming', 'p21', chunk);
      say(2102 + word, 'conversation.utterance.streaming', 'p21', { ...chunk, role: 'replica' });
    });
  }
  expect([...commits]).toEqual([['row pal inference p21', 50]]);
});

test('filling in a card re-renders neither the stage, nor the captions, nor the transcript', async () => {
  const { connect, simulation, advance, container } = renderConversation(
    <>
      <Counted name="stage">
        <Stage />
      </Counted>
      <Counted name="captions">
        <Captions />
      </Counted>
      <Counted name="transcript">
        <Transcript />
      </Counted>
      <Canvas />
    </>,
    { greeting: 'Good morning.' },
  );
  await connect();
  await advance(5000);
  // The caption of the greeting goes in real time.
  await waitFor(() => expect(container.querySelector('[data-tavus-part="captions"]')).toBeNull());
  const options = ['Monday', 'Tuesday'].map((label) => ({ id: label, label }));
  const question = { question: 'Which day suits you?', options, multi_select: true };
  await act(async () => simulation.canvas({ show: 'question', args: question }));
  await advance(100);
  await screen.findByLabelText('Monday');
  await untilQuiet();
  commits.clear();
  await userEvent.click(screen.getByLabelText('Monday'));
  await userEvent.click(screen.getByLabelText('Tuesday'));
  await act(async () => simulation.canvas({ show: 'input', args: { prompt: 'Your name?' } }));
  await advance(100);
  await userEvent.type(await screen.findByRole('textbox'), 'Ada Byron');
  expect([...commits]).toEqual([]);
});

test('captions follow the spoken words', async () => {
  const { connect, advance, container } = renderConversation(<Captions />, { greeting: 'Good morning.' });
  await connect();
  await advance(100);
  expect(container.querySelector('[data-tavus-part="captions"]')?.textContent).toBe('Good morning.');
});
