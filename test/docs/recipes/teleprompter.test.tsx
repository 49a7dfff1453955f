import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pass, press, renderRecipe, start } from './renderRecipe';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sentences = ['Good evening.', 'Here is the news!', 'It rains.'];
const text = sentences.join(' ');
const script = { greeting: '', fallback: 'Everywhere in the country, and for the whole week.' };

/** Returns the sentence that is marked. */
const marked = () => document.querySelector('li[aria-current="true"]')?.textContent;

test('reads sentence by sentence, and marks each one', async () => {
  const { received } = renderRecipe('Teleprompter', script, { text });
  await start();
  await press('Good evening.');
  await pass(500);
  expect(received('echo')).toMatchObject([{ text: sentences[0] }]);
  expect(marked()).toBe(sentences[0]);
  await pass(1200);
  expect(received('echo')).toHaveLength(2);
  expect(marked()).toBe(sentences[1]);
  await pass(10_000);
  expect(received('echo')).toMatchObject(sentences.map((sentence) => ({ text: sentence })));
  expect(marked()).toBe(sentences[2]);
});

test('a question stops the reading, and a press on the sentence reads on', async () => {
  const { simulation, received } = renderRecipe('Teleprompter', script, { text });
  await start();
  await press('Good evening.');
  await pass(1700);
  await act(async () => simulation.userSays('Where?'));
  await pass(10_000);
  expect(received('echo')).toHaveLength(2);
  expect(marked()).toBe(sentences[1]);
  await press('Here is the news!');
  await pass(10_000);
  expect(received('echo').slice(2)).toMatchObject([{ text: sentences[1] }, { text: sentences[2] }]);
});

test('reads on from a pressed sentence, and stops', async () => {
  const { received } = renderRecipe('Teleprompter', script, { text });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: sentences[0] ?? '' }).disabled).toBe(true);
  await start();
  await press('Good evening.');
  await pass(1000);
  await press('Here is the news!');
  await pass(1000);
  expect(marked()).toBe(sentences[1]);
  await press('Stop reading');
  await pass(10_000);
  expect(marked()).toBeUndefined();
  expect(received('echo')).toMatchObject([{ text: sentences[0] }, { text: sentences[1] }]);
  expect(received('interrupt').length).toBeGreaterThan(0);
});

test('reads nothing more after the end, and marks nothing', async () => {
  const { received } = renderRecipe('Teleprompter', script, { text });
  await start();
  await press('Good evening.');
  await pass(500);
  await press('End conversation');
  await pass(10_000);
  expect(received('echo')).toHaveLength(1);
  expect(marked()).toBeUndefined();
});
