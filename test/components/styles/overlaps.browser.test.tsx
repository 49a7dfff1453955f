import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import * as german from '../../../src/locales/de';
import { simulate } from '../../../src/simulator';
import '../../../src/components/styles.css';

afterEach(() => page.viewport(1280, 800));

function show(props: TavusConversationProps = {}) {
  const simulation = simulate({}, { seed: 3, speed: 4, delayMs: 20 });
  document.body.style.margin = '0';
  const { container } = render(
    <TavusConversation source={simulation} {...props} style={{ height: '100dvh' }} />,
  );
  const part = (name: string) =>
    waitFor(() => {
      const found = container.querySelector(`[data-tavus-part="${name}"]`);
      if (!found) throw new Error(`There is no ${name}.`);
      return found.getBoundingClientRect();
    });
  const connected = () =>
    waitFor(() => expect(container.querySelector('[data-state="connected"]')).not.toBeNull());
  return { simulation, container, part, connected };
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

test.each([
  [320, german],
  [360, arabic],
  [360, {}],
] as const)('at %d px the self view covers neither the status nor a button', async (width, language) => {
  await page.viewport(width, 568);
  const { simulation, container, part, connected } = show({ ...language, autoStart: true });
  await connected();
  simulation.network('interrupted');
  await part('notice');
  const self = await part('self-view');
  const others = ['status', 'picture-in-picture-button', 'full-screen-button'].flatMap((name) => [
    ...container.querySelectorAll(`[data-tavus-part="screen"] [data-tavus-part="${name}"]`),
  ]);
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter((other) => overlap(other.getBoundingClientRect(), self))).toEqual([]);
});

test('the button to hear the PAL does not cover its words', async () => {
  vi.spyOn(HTMLAudioElement.prototype, 'play').mockRejectedValue(new DOMException('No.', 'NotAllowedError'));
  onTestFinished(() => void vi.restoreAllMocks());
  await page.viewport(360, 640);
  const { part } = show({ autoStart: true });
  await part('audio-unblock');
  await part('caption-box');
  expect(overlap(await part('audio-unblock'), await part('caption-box'))).toBe(false);
});

test('on a small phone the picture of the hair check covers none of what helps and what can be chosen', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('No.', 'NotAllowedError'),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  await page.viewport(320, 480);
  const { part, container } = show({ hairCheck: true });
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => expect(container.querySelectorAll('[data-tavus-part="media-help"]')).toHaveLength(2));
  expect(overlap(await part('hair-check-picture'), await part('hair-check-devices'))).toBe(false);
  expect(overlap(await part('hair-check-devices'), await part('hair-check-actions'))).toBe(false);
});

test('on a phone that lies flat slides can be read, and stand beside the PAL', async () => {
  await page.viewport(500, 340);
  const { simulation, part, connected } = show({ autoStart: true });
  await connected();
  await part('pal-video');
  simulation.showSlides(true);
  const slides = await part('pal-screen');
  expect(slides.height).toBeGreaterThan(150);
  expect(overlap(slides, await part('pal-video'))).toBe(false);
});

test.each([
  ['small', 320, 568],
  ['flat', 667, 375],
])('on a %s phone the end is not covered while the transcript is open', async (_, width, height) => {
  await page.viewport(width, height);
  const { simulation, container, part, connected } = show({ autoStart: true });
  await connected();
  await part('utterance-text');
  simulation.palLeaves();
  await part('ended');
  if (!container.querySelector('[data-open="true"]'))
    await userEvent.click(screen.getByRole('button', { name: 'Show transcript' }));
  const ended = await part('ended');
  expect(overlap(ended, await part('panel-toggle'))).toBe(false);
  expect(overlap(ended, await part('panel'))).toBe(false);
  expect(overlap(await part('panel-toggle'), await part('panel'))).toBe(false);
  container.querySelector('[data-tavus-part="ended"]')?.scrollTo(0, 0);
  expect((await part('status')).top).toBeGreaterThanOrEqual(ended.top);
});

test('beside the transcript on a phone that lies flat, all controls are in view', async () => {
  await page.viewport(640, 340);
  const { container, part, connected } = show({ autoStart: true });
  await connected();
  const [view, panel] = [await part('viewport'), await part('panel')];
  expect(panel.left).toBeGreaterThanOrEqual(view.right);
  const buttons = [...container.querySelectorAll('[data-tavus-part="controls"] button')];
  const outside = buttons.filter((button) => {
    const { left, right } = button.getBoundingClientRect();
    return left < view.left || right > view.right;
  });
  expect(buttons.length).toBeGreaterThan(3);
  expect(outside).toEqual([]);
});

test('controls that a theme made too large for a phone are narrower, not cut off', async () => {
  await page.viewport(320, 568);
  const { container, connected } = show({ autoStart: true, className: 'large' });
  const theme = document.head.appendChild(document.createElement('style'));
  theme.textContent = '.large { --tavus-control: 72px }';
  onTestFinished(() => theme.remove());
  await connected();
  const boxes = [...container.querySelectorAll('[data-tavus-part="controls"] button')].map((button) =>
    button.getBoundingClientRect(),
  );
  expect(boxes.length).toBeGreaterThan(3);
  expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(320);
});

test('English captions in an Arabic page end with their full stop, not begin with it', async () => {
  const { container, part } = show({ ...arabic, autoStart: true });
  await part('caption-text');
  const words = container.querySelector('[data-tavus-part="caption-text"]');
  expect(words && getComputedStyle(words).direction).toBe('ltr');
});

test.each([
  [360, 740],
  [1280, 760],
])('at %d × %d what comes before the call stands in the middle of its box', async (width, height) => {
  await page.viewport(width, height);
  const { part } = show({ hairCheck: true });
  const [figure, start] = [await part('pal-placeholder'), await part('start-button')];
  expect(Math.abs((figure.top + start.bottom) / 2 - height / 2)).toBeLessThan(20);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  const [title, actions] = [await part('screen-title'), await part('hair-check-actions')];
  expect(Math.abs((title.top + actions.bottom) / 2 - height / 2)).toBeLessThan(60);
});

test('the buttons of the hair check stand at the bottom of the picture', async () => {
  const { part } = show({ hairCheck: true });
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  const [picture, controls] = [await part('hair-check-picture'), await part('controls')];
  expect(picture.bottom - controls.bottom).toBeLessThan(30);
});
