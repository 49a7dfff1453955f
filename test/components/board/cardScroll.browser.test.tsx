import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { renderConversation } from '../../../src/testing';
import { atRest } from '../styles/atRest';
import '../../../src/components/styles.css';

const question = {
  show: 'question',
  args: {
    question: 'Which day suits you?',
    options: [
      { id: 'mo', label: 'Monday' },
      { id: 'tu', label: 'Tuesday' },
    ],
  },
};
const text = { show: 'text', args: { title: 'Tea', body: 'Hot.' } };

// Firefox stops at what can be scrolled with the Tab key, and shows a bar that makes it narrower.
test.each([question, text])('a card that fits does not scroll: $show', async (step) => {
  await page.viewport(700, 720);
  const { start, simulation } = renderConversation(<TavusConversation style={{ blockSize: 700 }} />, {
    script: { greeting: '' },
    clock: 'real',
    options: { speed: 4, delayMs: 10, media: false },
    provider: { labels: { pal: 'Mira' } },
  });
  await start();
  simulation.canvas(step);
  const card = await screen.findByRole('region', { name: /from Mira/ });
  await screen.findByText(/Monday|Hot/);
  await atRest();
  const { scrollHeight, clientHeight, clientWidth, offsetWidth } = card;
  expect({ scrollHeight, clientWidth }).toEqual({ scrollHeight: clientHeight, clientWidth: offsetWidth - 2 });
});
