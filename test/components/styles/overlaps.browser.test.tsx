import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import * as german from '../../../src/locales/de';
import { boxesAtRest } from './atRest';
import { showCall } from './showCall';
import '../../../src/components/styles.css';

afterEach(() => void vi.restoreAllMocks());

/** Renders the hair check; waits for the device menus, and for the picture or the help that explains its absence. */
async function showHairCheck(shown: 'preview-video' | 'media-help'): Promise<Element> {
  document.body.style.margin = '0';
  const { container } = render(<TavusConversation hairCheck style={{ height: '100dvh' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => {
    expect(container.querySelectorAll('[data-tavus-part="device-select"]').length).toBeGreaterThan(1);
    expect(container.querySelector(`[data-tavus-part="${shown}"]`)).not.toBeNull();
  });
  return container;
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

test.each([
  [320, german],
  [360, arabic],
  [360, {}],
] as const)('at %d px, the self view covers neither the status nor a button', async (width, language) => {
  await page.viewport(width, 568);
  const { simulation, container } = await showCall(language);
  simulation.network('interrupted');
  const [self] = await boxesAtRest(container, 'self-view', 'notice');
  const others = ['status', 'picture-in-picture-button', 'full-screen-button'].flatMap((name) => [
    ...container.querySelectorAll(`[data-tavus-part="screen"] [data-tavus-part="${name}"]`),
  ]);
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter((other) => overlap(other.getBoundingClientRect(), self))).toEqual([]);
});

test.each([
  [360, 640],
  [300, 900],
])('at %d × %d, the button that unblocks audio covers neither words nor controls', async (width, height) => {
  vi.spyOn(HTMLAudioElement.prototype, 'play').mockRejectedValue(new DOMException('No.', 'NotAllowedError'));
  await page.viewport(width, height);
  const { container } = await showCall({ captions: { withTranscript: true } });
  const parts = ['audio-unblock', 'caption-box', 'mic-button'] as const;
  const [button, words, control] = await boxesAtRest(container, ...parts);
  expect(button.top).toBeGreaterThanOrEqual(words.bottom);
  expect(button.bottom).toBeLessThanOrEqual(control.top);
});

test('on a small phone, the picture, devices and buttons of the hair check do not overlap, even with device help', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('No.', 'NotAllowedError'),
  );
  await page.viewport(320, 480);
  const container = await showHairCheck('media-help');
  const parts = ['hair-check-picture', 'hair-check-devices', 'hair-check-actions'] as const;
  const [picture, devices, actions] = await boxesAtRest(container, ...parts);
  expect(overlap(picture, devices)).toBe(false);
  expect(overlap(devices, actions)).toBe(false);
});

test('on a phone in landscape, slides are readable and do not overlap the PAL', async () => {
  await page.viewport(500, 340);
  const { simulation, container } = await showCall();
  simulation.showSlides(true);
  const [slides, video] = await boxesAtRest(container, 'pal-screen', 'pal-video');
  expect(slides.height).toBeGreaterThan(150);
  expect(overlap(slides, video)).toBe(false);
});

test.each([
  ['small', 320, 568],
  ['landscape', 667, 375],
])('on a %s phone, the ended part is not covered while the transcript is open', async (_, width, height) => {
  await page.viewport(width, height);
  const { simulation, container } = await showCall();
  simulation.palLeaves();
  await boxesAtRest(container, 'ended');
  if (!container.querySelector('[data-open="true"]'))
    await userEvent.click(screen.getByRole('button', { name: 'Show transcript' }));
  const [ended, toggle, panel] = await boxesAtRest(container, 'ended', 'panel-toggle', 'panel');
  expect(overlap(ended, toggle)).toBe(false);
  expect(overlap(ended, panel)).toBe(false);
  expect(overlap(toggle, panel)).toBe(false);
  container.querySelector('[data-tavus-part="ended"]')?.scrollTo(0, 0);
  const [status] = await boxesAtRest(container, 'status');
  expect(status.top).toBeGreaterThanOrEqual(ended.top);
});

test('on a phone in landscape, all controls are visible next to the transcript', async () => {
  await page.viewport(640, 340);
  const { container } = await showCall();
  const [view, panel] = await boxesAtRest(container, 'viewport', 'panel');
  expect(panel.left).toBeGreaterThanOrEqual(view.right);
  const buttons = [...container.querySelectorAll('[data-tavus-part="controls"] button')];
  const outside = buttons.filter((button) => {
    const { left, right } = button.getBoundingClientRect();
    return left < view.left || right > view.right;
  });
  expect(buttons.length).toBeGreaterThan(3);
  expect(outside).toEqual([]);
});

test('controls that a theme makes too large for a phone shrink instead of being cut off', async () => {
  await page.viewport(320, 568);
  const theme = document.head.appendChild(document.createElement('style'));
  theme.textContent = '.large { --tavus-control: 72px }';
  onTestFinished(() => theme.remove());
  const { container } = await showCall({ className: 'large' });
  const boxes = [...container.querySelectorAll('[data-tavus-part="controls"] button')].map((button) =>
    button.getBoundingClientRect(),
  );
  expect(boxes.length).toBeGreaterThan(3);
  expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(320);
});

test('English captions on an Arabic page end with their period instead of starting with it', async () => {
  const { container } = await showCall(arabic);
  const words = container.querySelector('[data-tavus-part="caption-text"]');
  expect(words && getComputedStyle(words).direction).toBe('ltr');
});

test.each([
  [360, 740],
  [1280, 760],
])('at %d × %d, the preview and the hair check are vertically centered', async (width, height) => {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  const { container, unmount } = render(<TavusConversation hairCheck style={{ height: '100dvh' }} />);
  const [figure, start] = await boxesAtRest(container, 'pal-placeholder', 'start-button');
  expect(Math.abs((figure.top + start.bottom) / 2 - height / 2)).toBeLessThan(40);
  unmount();
  const hairCheck = await showHairCheck('preview-video');
  const [title, actions] = await boxesAtRest(hairCheck, 'screen-title', 'hair-check-actions');
  expect(Math.abs((title.top + actions.bottom) / 2 - height / 2)).toBeLessThan(60);
});

test('the controls of the hair check are at the bottom of the picture', async () => {
  const container = await showHairCheck('preview-video');
  const [picture, controls] = await boxesAtRest(container, 'hair-check-picture', 'controls');
  expect(picture.bottom - controls.bottom).toBeLessThan(30);
});
