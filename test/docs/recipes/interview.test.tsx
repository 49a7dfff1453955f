import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const script = { greeting: 'Welcome!', finalAnalysis: 'A calm visitor.' };

test('ticks off the questions, and shows the answers and the analysis when the PAL ends the interview', async () => {
  const { simulation, received } = renderRecipe('Interview', script);
  screen.getByRole('heading', { name: 'Your interview' });
  await start();
  await act(async () => {
    simulation.signal('conversation.objective.activated', { objective_name: 'Experience' });
    simulation.signal('conversation.objective.activated', { objective_name: 'Salary' });
  });
  const questions = () =>
    within(screen.getByRole('list', { name: 'Questions' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(questions()).toEqual(['… Experience', '… Salary']);
  await act(async () => {
    simulation.signal('conversation.objective.completed', {
      objective_name: 'Experience',
      output_variables: { years: '4', tools: ['React', 'Vue'] },
    });
    simulation.signal('conversation.guardrail.triggered', { guardrail: 'Health', reason: 'Asked about it.' });
  });
  expect(questions()).toEqual(['✓ Experience', '… Salary']);

  await act(async () => simulation.callTool('end_interview'));
  await pass(20_000);
  expect(received('tool_result')).toMatchObject([{ status: 'success' }]);
  expect(simulation.ended).toHaveLength(1);
  screen.getByText('Conversation ended');
  const report = screen.getByLabelText('Report');
  expect([...report.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)).toEqual([
    ...['Experience', '4, React, Vue'],
    ...['Salary', 'Not answered'],
    ...['Off limits: Health', 'Asked about it.'],
    ...['Impression', 'A calm visitor.'],
  ]);
});

test('tells the PAL once when two minutes are left, and the visitor does not see that', async () => {
  const { received, container } = renderRecipe('Interview', script);
  await start();
  await pass(17 * 60_000);
  expect(received('respond')).toEqual([]);
  await pass(60_000 + 10_000);
  expect(received('respond')).toEqual([{ text: 'Two minutes are left. Ask your last question.' }]);
  expect(container.textContent).not.toContain('last question');
  await press('End conversation');
  await pass(1000);
  screen.getByLabelText('Report');
});
