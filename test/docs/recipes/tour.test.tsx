import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Returns the id of the section that is marked. */
const shown = () => document.querySelector('section[aria-current="true"]')?.id;

test('the PAL shows sections, and is told what the visitor sees', async () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { simulation, received } = renderRecipe('Tour', { greeting: '' });
  await start();
  expect(shown()).toBe('features');
  await act(async () => simulation.callTool('show_section', { section: 'Contact' }));
  await pass(1000);
  expect(shown()).toBe('contact');
  expect(scroll.mock.contexts).toEqual([document.getElementById('contact')]);
  await act(async () => simulation.callTool('show_section', { section: 'Imprint' }));
  await act(async () => simulation.callTool('show_section', { section: 'Features' }));
  await act(async () => simulation.callTool('next_section'));
  await pass(1000);
  expect(shown()).toBe('prices');
  expect(received('tool_result')).toMatchObject([
    { output: 'The visitor sees Contact: Write to us.' },
    { output: 'There is no such section. There are: Features, Prices, Contact.' },
    { output: 'The visitor sees Features: Everything that you can do.' },
    { output: 'The visitor sees Prices: Ten dollars a month.' },
  ]);
  const sees = (title: string) => ({
    context: `The page has the sections Features, Prices, Contact. The visitor sees ${title}.`,
  });
  expect(received('append_llm_context')).toMatchObject([sees('Features'), sees('Contact'), sees('Prices')]);
});

test('the visitor goes on, and the PAL talks about the last section that was reached, when it has finished', async () => {
  const { simulation, received, container } = renderRecipe('Tour', {
    greeting: '',
    fallback: 'Only ten dollars.',
  });
  expect(screen.queryByRole('button', { name: 'Next section' })).toBeNull();
  await start();
  await act(async () => simulation.say('This is a long story about all of our many features.'));
  await pass(500);
  await press('Next section');
  await press('Next section');
  expect(shown()).toBe('contact');
  expect(screen.queryByRole('button', { name: 'Next section' })).toBeNull();
  expect(received('respond')).toEqual([]);
  await pass(15_000);
  expect(received('respond')).toEqual([
    { text: 'The visitor sees Contact: Write to us. Say two sentences about it.' },
  ]);
  expect(container.textContent).not.toContain('two sentences');
});
