import '../../../src/components/styles.css';
import { expect, onTestFinished, type TestContext, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showCall } from './showCall';

const needsMouse = ({ skip }: Pick<TestContext, 'skip'>) =>
  skip(
    !matchMedia('(hover: hover)').matches,
    'the browser reports no mouse: Chromium after a test that imitated a finger, Firefox without a screen',
  );

const tip = (button: Element) => getComputedStyle(button, '::after');
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Shares a drawing instead of asking for a screen, because only Chromium can choose one by itself. */
function shareDrawing() {
  const { mediaDevices } = navigator;
  const stream = document.createElement('canvas').captureStream();
  const share = vi.spyOn(mediaDevices, 'getDisplayMedia').mockResolvedValue(stream);
  onTestFinished(() => share.mockRestore());
}

test('a button shows its name on hover, inside of the box, and hides it on Escape', async (context) => {
  needsMouse(context);
  await page.viewport(400, 620);
  await showCall();
  for (const name of ['Mute microphone', 'Turn camera off', 'Show transcript', 'End conversation']) {
    const element = button(name).element();
    expect(tip(element).content).toBe('none');
    await userEvent.hover(element);
    await expect.poll(() => tip(element).content).toBe(`"${name}"`);
    const { left, width } = element.getBoundingClientRect();
    const start =
      left +
      element.clientLeft +
      Number.parseFloat(tip(element).left) +
      Number.parseFloat(tip(element).marginLeft);
    const end = start + Number.parseFloat(tip(element).width);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end, `${name}, a button of ${width} pixels`).toBeLessThanOrEqual(400);
    await userEvent.keyboard('{Escape}');
    expect(tip(element).visibility).toBe('hidden');
  }
});

test('what is off, what is shared and what is neither look different, and not only in color', async () => {
  shareDrawing();
  await page.viewport(900, 620);
  await showCall();
  const share = button('Share your screen').element();
  const looks = (element: Element) => [
    getComputedStyle(element).backgroundColor,
    element.querySelector('path')?.getAttribute('d'),
  ];
  const normal = looks(share);
  await button('Mute microphone').click();
  const muted = looks(button('Unmute microphone').element());
  await button('Share your screen').click();
  await expect.element(button('Stop sharing your screen')).toBeVisible();
  const shared = looks(button('Stop sharing your screen').element());
  await userEvent.unhover(document.body);
  for (const index of [0, 1]) {
    expect(new Set([normal[index], muted[index], shared[index]]).size).toBe(3);
  }
});

test('push-to-talk says that the button is held, and with which key', async (context) => {
  needsMouse(context);
  await page.viewport(900, 620);
  await showCall({ microphone: 'push-to-talk' });
  const talk = button('Hold to talk').element();
  expect(talk.textContent).toBe('Hold');
  await userEvent.hover(talk);
  await expect.poll(() => tip(talk).content).toContain('Space');
});

test('after the call, Tab goes through the buttons in their order, and the one with an icon shows its name', async (context) => {
  needsMouse(context);
  const { container } = await showCall();
  await button('End conversation').click();
  await expect.element(button('Copy transcript')).toBeVisible();
  await expect.poll(() => document.activeElement?.getAttribute('data-tavus-part')).toBe('ended');
  const reached: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await userEvent.tab();
    const { activeElement: control } = document;
    if (!control || !container.contains(control)) break;
    reached.push(control.getAttribute('aria-label') ?? control.textContent ?? '');
    if (control.querySelector('svg')) await expect.poll(() => tip(control).opacity).toBe('1');
  }
  const heights = ['start-button', 'transcript-download'].map(
    (name) =>
      container.querySelector(`[data-tavus-part="ended-actions"] [data-tavus-part="${name}"]`)?.clientHeight,
  );
  expect(new Set(heights).size).toBe(1);
  expect(reached).toEqual(['Start again', 'Download transcript', 'Copy transcript', 'Hide transcript']);
});
