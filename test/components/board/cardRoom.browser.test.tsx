import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as german from '../../../src/locales/de';
import type { ShowCard } from '../../../src/simulator/script/CanvasStep';
import { palSpeaks, palStarts } from '../../fixtures/wire';
import { atRest } from '../styles/atRest';
import { box, faceBox, overlaps } from '../styles/faceBox';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

const many = 'A rather long text about tea and ships. ';

const cards = {
  question: {
    show: 'question',
    args: {
      question: 'Which day suits you best for a first visit?',
      options: ['Monday', 'Tuesday', 'Wednesday'].map((label) => ({ id: label, label })),
      allow_skip: true,
    },
  },
  input: { show: 'input', args: { prompt: many.repeat(12), allow_skip: true } },
  calendar: { show: 'calendar', args: { title: 'When would you like to come?', initial_date: '2026-12-10' } },
  text: { show: 'text', args: { title: 'All of it', body: many.repeat(90) } },
  alert: { show: 'alert', args: { title: 'Careful', body: many.repeat(90), severity: 'warning' } },
} satisfies Readonly<Record<string, ShowCard>>;

const kinds = ['question', 'input', 'calendar', 'text', 'alert'] as const;

const sizes = [
  [740, 360],
  [640, 400],
  [400, 300],
  [360, 740],
  [320, 480],
  [320, 568],
  [400, 400],
  [600, 960],
  [1280, 800],
] as const;

/** What is pressed to answer a card or to be rid of it. */
const actions = '[data-tavus-part="canvas-actions"] button, [data-tavus-part="canvas-close"]';

/** Shows a card in a call in which the PAL has said more than two lines. */
async function show(card: ShowCard) {
  await page.viewport(1280, 800);
  const conversation = await showCall(german);
  const { simulation, advance, container } = conversation;
  const find = (name: string) => container.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
  await act(async () => find('panel-toggle')?.click());
  await act(async () => {
    simulation.canvas(card);
    simulation.deliver(palStarts({ turn: 2, inference: 'p2', seq: 1000 }));
    simulation.deliver(palSpeaks(many.repeat(4), { turn: 2, inference: 'p2', seq: 1001 }));
  });
  await advance(60);
  await waitFor(() => expect(container.querySelectorAll(actions).length).toBeGreaterThan(0));
  return { ...conversation, find };
}

async function inEachSize(wrong: () => readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [width, height] of sizes) {
    await page.viewport(width, height);
    // The card is measured in one frame, and the stage follows in the next.
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    await atRest();
    const problems = wrong();
    if (problems.length > 0) found[`${width} × ${height}`] = problems;
  }
  return found;
}

function isInSight(control: Element): boolean {
  const { left, right, top, bottom } = box(control);
  const corners = [
    [left + 6, top + 12],
    [right - 6, top + 12],
    [left + 6, bottom - 12],
    [right - 6, bottom - 12],
    [(left + right) / 2, (top + bottom) / 2],
  ] as const;
  return corners.every(([x, y]) => control.contains(document.elementFromPoint(x, y)));
}

test.each(kinds)('a card of kind %s hides none of its buttons at any size', async (kind) => {
  const { container } = await show(cards[kind]);
  const hidden = await inEachSize(() =>
    [...container.querySelectorAll(actions)]
      .filter((control) => !isInSight(control))
      .map((control) => control.textContent ?? ''),
  );
  expect(hidden).toEqual({});
});

test('a day can be chosen on a calendar at every size, without scrolling: below the face, from two weeks at least', async () => {
  const { container, find } = await show(cards.calendar);
  const problems = await inEachSize(() => {
    const stage = box(find('viewport'));
    const isBeside = stage.width > stage.height;
    const weeks = new Set(
      [...container.querySelectorAll('[data-tavus-part="calendar-week"]')].filter((week) =>
        [...week.querySelectorAll('[data-tavus-part="calendar-day"]')].some(isInSight),
      ),
    ).size;
    const days = [...container.querySelectorAll('[data-tavus-part="calendar-day"]')];
    const card = box(find('canvas-card'));
    const cut = days.filter((day) => box(day).left < card.left || box(day).right > card.right);
    return [
      ...(weeks >= (isBeside ? 1 : 2) ? [] : [`days of ${weeks} weeks`]),
      ...(isBeside && cut.length > 0 ? ['days are cut off'] : []),
    ];
  });
  expect(problems).toEqual({});
});

test('a card that is scrolled keeps the focus clear of its buttons', async () => {
  const { container, find } = await show(cards.question);
  await page.viewport(740, 360);
  await atRest();
  for (const choice of container.querySelectorAll<HTMLElement>('[data-tavus-part="canvas-choice"]')) {
    choice.focus();
    await new Promise(requestAnimationFrame);
    expect(overlaps({ choice: box(choice), buttons: box(find('canvas-actions')) })).toEqual([]);
    expect(overlaps({ choice: box(choice), head: box(find('canvas-head')) })).toEqual([]);
  }
});

test.each(['question', 'text'] as const)(
  'a %s leaves the face, and the words next to it, in sight',
  async (kind) => {
    const { find } = await show(cards[kind]);
    const problems = await inEachSize(() => {
      const words = box(find('caption-box'));
      const card = box(find('canvas-card'));
      return overlaps({ face: faceBox(find('pal-video')), words, card, controls: box(find('controls')) });
    });
    expect(problems).toEqual({});
  },
);
