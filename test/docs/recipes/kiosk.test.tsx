import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const question = { text: 'Are you still there?' };
const goodbye = { text: 'Goodbye, and thank you for your visit!' };

test('asks a silent visitor once, says goodbye, and shows the first screen to the next one', async () => {
  const { received, simulation } = renderRecipe('Kiosk', { greeting: 'Welcome!' });
  await start();
  await pass(26_000);
  expect(received('echo')).toEqual([expect.objectContaining(question)]);
  await pass(2000);
  expect(screen.getAllByText(question.text).length).toBeGreaterThan(0);
  await pass(28_000);
  expect(received('echo')).toMatchObject([question, goodbye]);
  await pass(10_000);
  expect(simulation.ended).toHaveLength(1);
  expect(screen.queryByText(/Welcome/)).toBeNull();
  await start();
  expect(screen.getAllByText('Welcome!').length).toBeGreaterThan(0);
  await pass(26_000);
  expect(received('echo')).toMatchObject([question, goodbye, question]);
});

test('leaves a visitor alone who speaks or touches the screen', async () => {
  const { received, simulation } = renderRecipe('Kiosk', { greeting: '', fallback: 'Yes.' });
  await start();
  await pass(20_000);
  await act(async () => simulation.userSays('One moment'));
  await pass(25_000);
  fireEvent.pointerDown(document.body);
  await pass(25_000);
  expect(received('echo')).toEqual([]);
});

test('shows the first screen after every end except an error', async () => {
  const { simulation } = renderRecipe('Kiosk', { greeting: 'Welcome!' });
  await start();
  await press('End conversation');
  await pass(1000);
  await start();
  await act(async () => simulation.palLeaves());
  await pass(1000);
  await start();
  await act(async () => simulation.fail('meeting-full'));
  await pass(1000);
  screen.getByRole('alert');
});
