import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const choose = (language: string) =>
  act(async () => {
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: language } });
  });

const context = (language: string) => ({
  context: `The visitor speaks ${language}. Speak ${language} from now on.`,
});

test('the menu changes the texts and the language of the PAL in the middle of the call', async () => {
  const { received, simulation, container } = renderRecipe('Multilingual', { greeting: 'Hello!' });
  await start();
  screen.getByRole('button', { name: 'End conversation' });
  await choose('German');
  screen.getByRole('button', { name: 'Gespräch beenden' });
  expect(container.querySelector('[data-tavus-part="root"]')?.getAttribute('lang')).toBe('de');
  await pass(5000);
  expect(received('append_llm_context')).toMatchObject([context('English'), context('German')]);
  expect(received('respond')).toEqual([{ text: 'The visitor has chosen German. Go on in German.' }]);
  expect(container.textContent).not.toContain('The visitor has chosen');
  expect(simulation.calls).toHaveLength(1);
  expect(simulation.ended).toEqual([]);
});

test('the PAL changes the language when the visitor asks for it', async () => {
  const { received, simulation } = renderRecipe('Multilingual', { greeting: '' });
  await start();
  await act(async () => simulation.callTool('set_language', { language: 'Spanish' }));
  await act(async () => simulation.callTool('set_language', { language: 'Klingon' }));
  await pass(1000);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' }).value).toBe('Spanish');
  expect(received('tool_result')).toMatchObject([
    { output: 'The page is in Spanish now. Go on in Spanish.' },
    { output: 'Choose one of English, German, Spanish.' },
  ]);
  expect(received('append_llm_context')).toMatchObject([context('English'), context('Spanish')]);
});

test('a language that is chosen before the call is told to the PAL when it is there', async () => {
  const { received } = renderRecipe('Multilingual', { greeting: '' });
  await choose('Spanish');
  await start(/./);
  expect(received('append_llm_context')).toMatchObject([context('Spanish')]);
  expect(received('respond')).toEqual([]);
});
