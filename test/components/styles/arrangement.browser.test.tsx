import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Conversation from '../../../src/components/Conversation';
import { renderConversation } from '../renderConversation';
import { boxesAtRest } from './atRest';
import '../../../src/components/styles.css';

/** A custom arrangement, as the docs page about components shows it. */
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
])('at %d × %d, the parts of a custom arrangement are stacked within their box', async (width, height) => {
  await page.viewport(width, height);
  const { connect, part, boxes, rows } = show();
  expectOneBelowTheOther(rows());
  await connect();
  const face = await part('pal-video');
  await waitFor(() => expect(face).toHaveProperty('videoHeight', 720));
  const [stage, video] = await boxes('stage', 'pal-video');
  expect(stage.height).toBeGreaterThan(200);
  // The stage clips whatever is outside, so a taller video would cut off the face.
  expect(video.height).toBeCloseTo(stage.height, 0);
  expectOneBelowTheOther(rows());
});

test('children of the stage appear on top of the PAL instead of replacing it', async () => {
  const { connect, boxes } = show();
  await connect();
  const [stage, video, words, status] = await boxes('stage', 'pal-video', 'caption-box', 'status');
  expect(video).toEqual(stage);
  expect(words.top).toBeGreaterThan(stage.top + stage.height / 2);
  expect(words.bottom).toBeLessThanOrEqual(stage.bottom);
  expect(status.top).toBeLessThan(stage.top + stage.height / 4);
});

test('a button with text is as wide as its text', async () => {
  const { part } = show();
  const start = await part('start-button');
  expect(start.scrollWidth).toBeLessThanOrEqual(start.clientWidth);
  start.click();
  const end = await part('end-button');
  expect(end.scrollWidth).toBeLessThanOrEqual(end.clientWidth);
  expect(getComputedStyle(end).fontFamily).toBe(getComputedStyle(await part('root')).fontFamily);
});

test('custom children become the name of the end button', async () => {
  show();
  screen.getByRole('button', { name: 'Start conversation' }).click();
  await screen.findByRole('button', { name: 'Goodbye' });
});

test('controls outside the stage are visible on a light page, even when they are off', async () => {
  const { connect, part } = show();
  const mic = getComputedStyle(await part('mic-button'));
  expect(mic.color).not.toBe('rgb(255, 255, 255)');
  await connect();
  // Not `screen`: it would click at once, which has no effect until the call is joined.
  await page.getByRole('button', { name: 'Mute microphone' }).click();
  await screen.findByRole('button', { name: 'Unmute microphone' });
  await waitFor(() => expect(mic.backgroundColor).not.toBe(mic.color));
  const end = getComputedStyle(await part('end-button'));
  expect(end.backgroundColor).not.toBe(mic.backgroundColor);
});

test('the ended part takes up its own space', async () => {
  const { connect, simulation, boxes, rows } = show();
  await connect();
  await boxes('pal-video');
  simulation.palLeaves();
  const [ended] = await boxes('ended');
  expect(ended.height).toBeGreaterThan(80);
  expectOneBelowTheOther(rows());
});
