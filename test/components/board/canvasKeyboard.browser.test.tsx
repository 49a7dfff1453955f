import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TavusConversation } from '../../../src/components/TavusConversation';
import type { Simulation } from '../../../src/simulator';
import type { ShowCard } from '../../../src/simulator/script/CanvasStep';
import { renderConversation } from '../../../src/testing';
import { needsChromium } from '../../engines/engine';
import { accessibleTree } from '../accessibleTree';
import { atRest } from '../styles/atRest';
import '../../../src/components/styles.css';

const question: ShowCard = {
  show: 'question',
  args: {
    question: 'Which day suits you?',
    options: [
      { id: 'mo', label: 'Monday' },
      { id: 'tu', label: 'Tuesday' },
    ],
  },
};

async function showCard(step: ShowCard): Promise<Simulation> {
  const { start, simulation } = renderConversation(<TavusConversation style={{ blockSize: 700 }} />, {
    script: { greeting: '' },
    clock: 'real',
    options: { speed: 4, delayMs: 10, media: false },
    provider: { labels: { pal: 'Mira' } },
  });
  await start();
  simulation.canvas(step);
  await screen.findByRole('region', { name: /from Mira/ });
  return simulation;
}

const text: ShowCard = { show: 'text', args: { title: 'Tea', body: 'Hot.' } };

// Firefox stops with the Tab key at what can be scrolled, and shows a bar that makes it narrower.
test.each([question, text])('a card that fits does not scroll: $show', async (step) => {
  await showCard(step);
  await screen.findByText(/Monday|Hot/);
  await atRest();
  const { scrollHeight, clientHeight, clientWidth, offsetWidth } = screen.getByRole('region', {
    name: /from Mira/,
  });
  expect({ scrollHeight, clientWidth }).toEqual({ scrollHeight: clientHeight, clientWidth: offsetWidth - 2 });
});

test('a question is answered with the keyboard alone, right after the stage', async () => {
  const simulation = await showCard(question);
  document.querySelector<HTMLElement>('[data-tavus-part="stage"]')?.focus();
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('data-tavus-part')).toBe('canvas-choice');
  await userEvent.keyboard(' {ArrowDown}');
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Send');
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(simulation.recorded).toMatchObject([{ value: { selected_option_ids: ['tu'], skipped: false } }]),
  );
  await waitFor(() => expect(document.querySelector('[data-tavus-part="canvas-card"]')).toBeNull(), {
    timeout: 4000,
  });
  expect(document.activeElement?.getAttribute('data-tavus-part')).toBe('stage');
});

test('a text is closed with Escape, from its button', async () => {
  const simulation = await showCard(text);
  document.querySelector<HTMLElement>('[data-tavus-part="stage"]')?.focus();
  await userEvent.tab();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(simulation.recorded).toMatchObject([{ type: 'dismiss' }]));
  await waitFor(() => expect(document.querySelector('[data-tavus-part="canvas-card"]')).toBeNull());
  expect(document.activeElement?.getAttribute('data-tavus-part')).toBe('stage');
});

test('assistive technology finds the card between the PAL and the controls', async (context) => {
  needsChromium(context, 'shows the accessibility tree');
  await showCard(question);
  const tree = await accessibleTree();
  const has = (role: string, name: string) => tree.some((node) => node.role === role && node.name === name);
  expect(has('region', 'Question from Mira Which day suits you?')).toBe(true);
  expect(has('group', 'Which day suits you?')).toBe(true);
  expect(has('radio', 'Monday')).toBe(true);
  const parts = [...document.querySelectorAll('[data-tavus-part]')].map((part) =>
    part.getAttribute('data-tavus-part'),
  );
  const order = ['stage', 'canvas-card', 'self-view', 'captions', 'controls'].map((part) =>
    parts.indexOf(part),
  );
  expect(order.filter((index) => index >= 0)).toEqual(
    order.filter((index) => index >= 0).toSorted((one, other) => one - other),
  );
});
