import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Conversation from '../../../src/components/Conversation';
import { renderConversation } from '../renderConversation';
import { boxesAtRest } from './atRest';
import '../../../src/components/styles.css';

/** An arrangement of somebody's own, as the page about components shows it. */
function Own(): ReactElement {
  return (
    <Conversation.Root style={{ height: '100dvh' }}>
      <p>Our shop</p>
      <Conversation.Stage>
        <Conversation.Status />
        <Conversation.Captions />
      </Conversation.Stage>
      <Conversation.Controls>
        <Conversation.StartButton />
        <Conversation.MicButton />
        <Conversation.EndButton>Goodbye</Conversation.EndButton>
      </Conversation.Controls>
      <Conversation.Transcript />
      <Conversation.Composer />
      <Conversation.Ended />
    </Conversation.Root>
  );
}

function show() {
  document.body.style.margin = '0';
  const conversation = renderConversation(<Own />, {}, {}, { media: true });
  const { container } = conversation;
  const part = (name: string) =>
    waitFor(() => {
      const found = container.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
      if (!found) throw new Error(`There is no ${name}.`);
      return found;
    });
  const rows = () =>
    [...container.querySelectorAll('[data-tavus-part="root"] > *')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ height }) => height > 0);
  const boxes = <Names extends readonly string[]>(...names: Names) => boxesAtRest(container, ...names);
  return { ...conversation, part, rows, boxes };
}

function expectOneBelowTheOther(rows: readonly DOMRect[]): void {
  expect(rows.length).toBeGreaterThan(4);
  for (const [index, { top }] of rows.entries()) {
    expect(top).toBeGreaterThanOrEqual((rows[index - 1]?.bottom ?? 0) - 1);
  }
  expect(rows.at(-1)?.bottom).toBeLessThanOrEqual(window.innerHeight);
}

test.each([
  [1280, 800],
  [360, 740],
])(
  'at %d × %d parts in an arrangement of its own stand one below the other, in their box',
  async (width, height) => {
    await page.viewport(width, height);
    const { connect, part, boxes, rows } = show();
    expectOneBelowTheOther(rows());
    await connect();
    const face = await part('pal-video');
    await waitFor(() => expect(face).toHaveProperty('videoHeight', 720));
    const [stage, video] = await boxes('stage', 'pal-video');
    expect(stage.height).toBeGreaterThan(200);
    // Whatever lies outside is cut off, and so would the face be.
    expect(video.height).toBeCloseTo(stage.height, 0);
    expectOneBelowTheOther(rows());
  },
);

test('children of the stage stand over the PAL, and not in its place', async () => {
  const { connect, boxes } = show();
  await connect();
  const [stage, video, words, status] = await boxes('stage', 'pal-video', 'caption-box', 'status');
  expect(video).toEqual(stage);
  expect(words.top).toBeGreaterThan(stage.top + stage.height / 2);
  expect(words.bottom).toBeLessThanOrEqual(stage.bottom);
  expect(status.top).toBeLessThan(stage.top + stage.height / 4);
});

test('a button with words is as wide as its words', async () => {
  const { part } = show();
  const start = await part('start-button');
  expect(start.scrollWidth).toBeLessThanOrEqual(start.clientWidth);
  start.click();
  const end = await part('end-button');
  expect(end.scrollWidth).toBeLessThanOrEqual(end.clientWidth);
  expect(getComputedStyle(end).fontFamily).toBe(getComputedStyle(await part('root')).fontFamily);
});

test('words of the caller are the name of the button to end', async () => {
  show();
  screen.getByRole('button', { name: 'Start conversation' }).click();
  await screen.findByRole('button', { name: 'Goodbye' });
});

test('controls beside the stage can be seen on a light page, also what is off', async () => {
  const { connect, part } = show();
  const mic = getComputedStyle(await part('mic-button'));
  expect(mic.color).not.toBe('rgb(255, 255, 255)');
  await connect();
  // Not `screen`: it would press at once, and until the call is joined nothing comes of that.
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  await screen.findByRole('button', { name: 'Unmute microphone' });
  await waitFor(() => expect(mic.backgroundColor).not.toBe(mic.color));
  const end = getComputedStyle(await part('end-button'));
  expect(end.backgroundColor).not.toBe(mic.backgroundColor);
});

test('the end takes room of its own', async () => {
  const { connect, simulation, boxes, rows } = show();
  await connect();
  await boxes('pal-video');
  simulation.palLeaves();
  const [ended] = await boxes('ended');
  expect(ended.height).toBeGreaterThan(80);
  expectOneBelowTheOther(rows());
});
