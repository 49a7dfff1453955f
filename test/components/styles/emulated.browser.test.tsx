/// <reference types="@vitest/browser-playwright" />
import { act, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import * as arabic from '../../../src/locales/ar';
import * as german from '../../../src/locales/de';
import { needsChromium } from '../../engines/engine';
import { atRest } from './atRest';
import { emulate } from './emulate';
import { showCall } from './showCall';
import '../../../src/components/styles.css';

describe('system preferences', () => {
  beforeEach((context) => needsChromium(context, 'emulates'));
  afterEach(() => emulate({}));

  test('reduced motion: nothing moves, even if a theme asks for motion', async () => {
    const { container } = await showPreview({ className: 'moving' });
    const theme = document.head.appendChild(document.createElement('style'));
    onTestFinished(() => theme.remove());
    theme.textContent = '.moving { --tavus-motion: 3s; --tavus-repeat: infinite }';
    expect(transitionOf(container)).not.toBe('0s');
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    expect(transitionOf(container)).toMatch(/^0s(, 0s)*$/);
    expect(animationOf(container)).toBe('0');
  });

  test('more contrast: text is black or white, and nothing is translucent', async () => {
    await emulate({ 'prefers-contrast': 'more' });
    const { container } = await showCall();
    const root = find(container, 'root');
    expect(getComputedStyle(root).color).toBe('rgb(0, 0, 0)');
    expect(getComputedStyle(find(container, 'caption-box')).backgroundColor).toBe('rgb(0, 0, 0)');
    expect(getComputedStyle(find(container, 'mic-button')).backdropFilter).toBe('none');
  });

  test('forced colors: every button, bubble and caption has a border', async () => {
    await emulate({ 'forced-colors': 'active' });
    const { container } = await showCall();
    const boxes = [
      ...container.querySelectorAll('button'),
      find(container, 'caption-box'),
      find(container, 'utterance-text'),
    ];
    expect(boxes.map((box) => getComputedStyle(box).borderTopStyle)).toEqual(boxes.map(() => 'solid'));
  });

  test('forced colors: after a lost connection, only the first of the buttons is filled', async () => {
    await emulate({ 'forced-colors': 'active' });
    const { simulation, container } = await showCall();
    await act(async () => simulation.fail('connection-error'));
    const buttons = await waitFor(() => [
      find(container, 'rejoin-button'),
      find(container, 'start-button'),
      find(container, 'transcript-download'),
    ]);
    const styles = buttons.map((button) => getComputedStyle(button));
    expect(styles.map((style) => style.forcedColorAdjust)).toEqual(['none', 'auto', 'auto']);
    expect(styles.map((style) => style.boxShadow)).toEqual(['none', 'none', 'none']);
  });

  test('forced colors: a card, its options and its buttons have a border', async () => {
    await emulate({ 'forced-colors': 'active' });
    const card = await showQuestion();
    const boxes = [card, ...card.querySelectorAll('button, label')];
    expect(boxes).toHaveLength(6);
    expect(boxes.map((box) => getComputedStyle(box).borderTopStyle)).toEqual(boxes.map(() => 'solid'));
    expect(getComputedStyle(find(card, 'canvas-choice')).forcedColorAdjust).toBe('auto');
  });

  test.each([false, true])(
    'in the dark, nothing fills what is not chosen: several answers: %s',
    async (several) => {
      await emulate({ 'prefers-color-scheme': 'dark' });
      const card = await showQuestion({ multi_select: several });
      const choices = [...card.querySelectorAll<HTMLInputElement>('[data-tavus-part="canvas-choice"]')];
      act(() => choices[0]?.click());
      const styles = choices.map((choice) => getComputedStyle(choice));
      expect(styles.map(({ appearance }) => appearance)).toEqual(['auto', 'none', 'none']);
      expect(styles.map(({ backgroundColor }) => backgroundColor).slice(1)).toEqual(
        Array(2).fill('rgba(0, 0, 0, 0)'),
      );
    },
  );
});

describe('layout', () => {
  // A window of 1280 × 720 that is zoomed to 200 % has this size.
  test('at a zoom of 200 %, a card scrolls until its last button is in sight', async () => {
    await page.viewport(640, 360);
    const card = await showQuestion();
    expect(card.scrollHeight).toBeGreaterThan(card.clientHeight);
    const send = find(card, 'canvas-send');
    send.scrollIntoView({ block: 'end' });
    expect(isWithin(send, card)).toBe(true);
    expect(isWithin(card, document.documentElement)).toBe(true);
    const { left, top, width, height } = send.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(send);
  });

  const widths = [320, 360, 768, 1280];

  test.each(widths)('at %d px, nothing overflows or is cut off in German and Arabic', async (width) => {
    await page.viewport(width, 640);
    for (const language of [german, arabic]) {
      for (const show of [showPreview, showCall]) {
        const { container, unmount } = await show(language);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        const buttons = [...container.querySelectorAll('button')].filter((button) =>
          button.checkVisibility(),
        );
        expect(buttons.filter((button) => !isWithin(button, container))).toEqual([]);
        expect(buttons.filter((button) => button.scrollWidth > button.clientWidth + 1)).toEqual([]);
        unmount();
      }
    }
  });

  test.for([
    ['mouse', 24, false],
    ['finger', 44, true],
  ] as const)(
    'for a %s, every target is at least %d px, even with compact density',
    async (pointer, context) => {
      needsChromium(context, 'emulates');
      const [, least, touch] = pointer;
      onTestFinished(async () => {
        await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
      });
      await cdp().send('Emulation.setTouchEmulationEnabled', {
        enabled: touch,
        ...(touch && { maxTouchPoints: 5 }),
      });
      expect(matchMedia('(pointer: coarse)').matches).toBe(touch);
      const { container } = await showCall({ density: 'compact' });
      const targets = [...container.querySelectorAll('button, input, select')].filter((it) =>
        it.checkVisibility(),
      );
      const small = targets.filter((it) => {
        const { width, height } = it.getBoundingClientRect();
        return Math.min(width, height) < least;
      });
      expect(targets.length).toBeGreaterThan(5);
      expect(small.map((it) => it.getAttribute('aria-label'))).toEqual([]);
    },
  );
});

async function showQuestion(more: object = {}): Promise<HTMLElement> {
  const { simulation, advance, container } = await showCall();
  const options = ['Monday', 'Tuesday', 'Wednesday'].map((label) => ({ id: label, label }));
  const args = { question: 'Which day suits you?', options, allow_skip: true, ...more };
  await act(async () => simulation.canvas({ show: 'question', args }));
  await advance(60);
  const card = await waitFor(() => find(container, 'canvas-card') as HTMLElement);
  await waitFor(() => find(card, 'canvas-send'));
  await atRest();
  return card;
}

async function showPreview(props: TavusConversationProps = {}) {
  document.body.style.margin = '0';
  return render(<TavusConversation {...props} style={{ height: '100dvh' }} />);
}

function find(container: Element, part: string): Element {
  const found = container.querySelector(`[data-tavus-part="${part}"]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
}

function transitionOf(container: Element): string {
  return getComputedStyle(find(container, 'start-button')).transitionDuration;
}

function animationOf(container: Element): string {
  return getComputedStyle(find(container, 'root')).getPropertyValue('--tavus-repeat').trim();
}

function isWithin(inner: Element, outer: Element): boolean {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom + 1;
}
