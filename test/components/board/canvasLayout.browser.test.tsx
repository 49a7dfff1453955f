import { act, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { TavusConversationProps } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import type { ShowCard } from '../../../src/simulator/script/CanvasStep';
import { boxesAtRest } from '../styles/atRest';
import { openKeyboard } from '../styles/phone';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

const question: ShowCard = {
  show: 'question',
  args: {
    question: 'Which day suits you?',
    options: ['Monday', 'Tuesday', 'Wednesday', 'Friday'].map((label) => ({ id: label, label })),
    allow_skip: true,
  },
};
const long: ShowCard = {
  show: 'text',
  args: { title: 'All of it', body: 'A rather long text about tea and ships. '.repeat(90) },
};

async function showOn(width: number, height: number, step: ShowCard, props: TavusConversationProps = {}) {
  await page.viewport(width, height);
  const conversation = await showCall(props);
  const { simulation, advance, container } = conversation;
  await act(async () => simulation.canvas(step));
  await advance(60);
  // The content of some cards loads after the card.
  await waitFor(() => expect(container.querySelector('[data-tavus-part="canvas-title"]')).not.toBeNull());
  return conversation;
}

const overlap = (one: DOMRect, other: DOMRect) =>
  one.left < other.right - 1 &&
  other.left < one.right - 1 &&
  one.top < other.bottom - 1 &&
  other.top < one.bottom - 1;

const sizes = [
  [360, 740, {}],
  [360, 740, arabic],
  [740, 360, {}],
  [740, 360, arabic],
  [1280, 800, {}],
  [1280, 800, arabic],
  [1024, 600, {}],
] as const;

for (const [width, height, language] of sizes) {
  for (const step of [question, long]) {
    const dir = language === arabic ? 'right-to-left' : 'left-to-right';
    test(`at ${width} × ${height}, ${dir}, a ${step.show} covers neither the controls, the self view nor the words`, async () => {
      const { container } = await showOn(width, height, step, language);
      const [viewport, card, controls, self] = await boxesAtRest(
        container,
        'viewport',
        'canvas-card',
        'controls',
        'self-view',
      );
      expect(card.left).toBeGreaterThanOrEqual(viewport.left);
      expect(card.right).toBeLessThanOrEqual(viewport.right);
      expect(card.top).toBeGreaterThanOrEqual(viewport.top);
      expect(card.width).toBeGreaterThan(200);
      expect(card.height).toBeGreaterThan(120);
      expect(overlap(card, controls)).toBe(false);
      expect(overlap(card, self)).toBe(false);
      // The words glide to where there is room for them.
      const words = () =>
        [...container.querySelectorAll('[data-tavus-part="caption-box"]')].map((box) =>
          box.getBoundingClientRect(),
        );
      await expect.poll(() => words().some((box) => box.width > 0 && overlap(card, box))).toBe(false);
    });
  }
}

test('the picture moves aside for a card, without motion if the visitor wants none, and back', async () => {
  const { container, simulation, advance } = await showOn(1280, 800, question);
  const shift = () => {
    const stage = container.querySelector('[data-tavus-part="viewport"]');
    return stage instanceof HTMLElement ? stage.style.getPropertyValue('--tavus-canvas-shift') : '';
  };
  const { width } = container.querySelector('[data-tavus-part="viewport"]')?.getBoundingClientRect() ?? {
    width: 0,
  };
  expect(Number.parseInt(shift(), 10)).toBeLessThan(width >= 900 ? -1 : 1);
  await act(async () => simulation.canvas({ clear: true }));
  await advance(60);
  await waitFor(() => expect(shift()).toBe(''));
});

test('a card at the side that the PAL asks for is there, whatever the direction of the text', async () => {
  const { container } = await showOn(
    1280,
    800,
    { ...question, config: { layout: { preferred_slot: 'safe-area-left' } } },
    arabic,
  );
  const [viewport, card] = await boxesAtRest(container, 'viewport', 'canvas-card');
  expect(card.left - viewport.left).toBeLessThan(20);
});

test('a card changes its side with the direction of the page, and the picture moves the other way', async () => {
  const { container } = await showOn(1280, 800, question);
  onTestFinished(() => document.documentElement.removeAttribute('dir'));
  const shift = () => {
    const picture = container.querySelector('[data-tavus-part="pal-video"]');
    return picture ? Number.parseFloat(getComputedStyle(picture).translate) : 0;
  };
  await waitFor(() => expect(shift()).toBeLessThan(-1));
  document.documentElement.dir = 'rtl';
  await waitFor(() => expect(shift()).toBeGreaterThan(1));
  const [viewport, card] = await boxesAtRest(container, 'viewport', 'canvas-card');
  expect(card.left - viewport.left).toBeLessThan(20);
});

test('the field of a card stays above an on-screen keyboard, and the card goes back to its place after that', async () => {
  const { container } = await showOn(360, 740, { show: 'input', args: { prompt: 'What is your name?' } });
  const [before] = await boxesAtRest(container, 'canvas-card');
  const field = await waitFor(() => {
    const found = container.querySelector<HTMLElement>('[data-tavus-part="canvas-field"]');
    if (!found) throw new Error('There is no field.');
    return found;
  });
  field.focus();
  const keyboard = openKeyboard(300, 0);
  await waitFor(() => expect(field.getBoundingClientRect().bottom).toBeLessThanOrEqual(440));
  const [card] = await boxesAtRest(container, 'canvas-card');
  expect(card.bottom).toBeLessThanOrEqual(440);
  expect(card.top).toBeGreaterThanOrEqual(0);
  keyboard.close();
  const [after] = await boxesAtRest(container, 'canvas-card');
  expect(after.bottom).toBeCloseTo(before.bottom, 0);
});

test('a card and the slides of the PAL are both in sight', async () => {
  const { container, simulation, advance } = await showOn(1280, 800, question, { canvas: {} });
  await act(async () => simulation.showSlides(true));
  await advance(500);
  await waitFor(() => expect(container.querySelector('[data-tavus-part="pal-screen"]')).not.toBeNull());
  const [card, slides] = await boxesAtRest(container, 'canvas-card', 'pal-screen');
  expect(overlap(card, slides)).toBe(false);
  expect(slides.width).toBeGreaterThan(100);
});

test('without cards in the layout there are none', async () => {
  const { container } = await showCall({ canvas: false });
  expect(container.querySelector('[data-tavus-part="canvas"]')).toBeNull();
});
