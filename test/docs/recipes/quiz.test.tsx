import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const check = (when: string, question: number) => ({
  when,
  toolCall: { name: 'check_answer', arguments: { question, choice: when } },
  say: ({ toolResult = '' }) => toolResult,
});
const script = {
  greeting: '',
  replies: [check('Sydney', 1), check('Two', 2)],
  fallback: 'Think of kangaroos.',
};

const answers = () =>
  within(screen.getByRole('list', { name: 'Answers' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
const score = () => screen.getByLabelText('Score').textContent;

test('answers by a press and aloud are checked by the page, and make the score', async () => {
  const { simulation, received } = renderRecipe('Quiz', script);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sydney' }).disabled).toBe(true);
  await start();
  expect(received('append_llm_context')).toEqual([
    {
      context: expect.stringContaining('1. What is the capital of Australia? (Sydney, Canberra, Perth)'),
    },
  ]);
  screen.getByRole('group', { name: 'What is the capital of Australia?' });
  await press('Sydney');
  await pass(5000);
  expect(received('respond')).toEqual([{ text: 'Sydney' }]);
  expect(answers()).toEqual(['Wrong: Canberra']);
  expect(score()).toBe('0 of 2');
  screen.getByRole('group', { name: 'How many moons does Mars have?' });
  await act(async () => simulation.userSays('Two, I think'));
  await pass(5000);
  expect(answers()).toEqual(['Wrong: Canberra', 'Right']);
  expect(score()).toBe('1 of 2');
  expect(screen.queryByRole('group', { name: /\?$/ })).toBeNull();
  expect(received('tool_result')).toMatchObject([{ output: 'Wrong. It is Canberra.' }, { output: 'Right.' }]);
});

test('a question is answered once, and one that does not exist not at all', async () => {
  const { simulation, received } = renderRecipe('Quiz', script);
  await start();
  for (const args of [
    { question: 7, choice: 'Two' },
    { question: 1, choice: 'Perth' },
    { question: 1, choice: 'Canberra' },
  ]) {
    await act(async () => simulation.callTool('check_answer', args));
  }
  await pass(1000);
  expect(received('tool_result')[0]).toMatchObject({ output: 'There is no such question.' });
  expect(answers()).toEqual(['Wrong: Canberra']);
});

test('the PAL gives a hint when nobody speaks, and the next call begins again', async () => {
  const { received, container, simulation } = renderRecipe('Quiz', script);
  await start();
  await pass(15_000);
  expect(received('respond')).toEqual([{ text: 'The visitor hesitates. Give a hint.' }]);
  await pass(5000);
  expect(container.textContent).not.toContain('hesitates');
  await act(async () => simulation.callTool('check_answer', { question: 1, choice: 'Canberra' }));
  await pass(500);
  expect(score()).toBe('1 of 2');
  await press('End conversation');
  await pass(1000);
  await start('Start again');
  expect(score()).toBe('0 of 2');
});
