import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { simulate } from '../../src/simulator';
import { needsChromium } from '../engines/engine';
import { atRest, boxesAtRest } from './styles/atRest';
import { openKeyboard, safeAreaTop, setSafeArea, touch } from './styles/phone';
import { unreachable } from './styles/unreachable';
import '../../src/components/styles.css';

beforeEach((context) => needsChromium(context, 'emulates'));
beforeEach(() => touch(true));
afterEach(async () => {
  cleanup();
  await touch(false);
});

const source = () => simulate({ greeting: 'Hello!' }, { seed: 1, delayMs: 5, speed: 20 });
const all = <Target extends Element>(selector: string) => [...document.querySelectorAll<Target>(selector)];
const shown = (selector: string) => all<HTMLElement>(selector).filter((it) => it.checkVisibility());
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

function part(name: string): HTMLElement {
  const [found] = all<HTMLElement>(`[data-tavus-part="${name}"]`);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

async function openWidget() {
  render(<TavusWidget source={source()} />);
  await press('Talk to us');
  await press('Start conversation');
  await screen.findByText('Live');
  await boxesAtRest(document.body, 'self-view', 'full-screen-button');
}

const screens = [
  [360, 740],
  [740, 360],
] as const;

describe.each(screens)('on a phone of %d × %d', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  test('every target is at least 44 px, and no field makes the page zoom in', async () => {
    document.body.style.margin = '0';
    render(<TavusConversation hairCheck density="compact" source={source()} style={{ height: '100dvh' }} />);
    const small: Record<string, string[]> = {};
    const look = async (state: string) => {
      await atRest();
      const targets = shown('[data-tavus-part="root"] :is(button, input, select)');
      small[state] = targets.filter((it) => isTooSmall(it)).map(describeSize);
    };
    await look('preview');
    await press('Start conversation');
    await waitFor(() => expect(shown('select').length).toBeGreaterThan(1));
    await boxesAtRest(document.body, 'preview-video');
    await look('hair check');
    await press('Join now');
    await screen.findByText('Live');
    await boxesAtRest(document.body, 'self-view', 'full-screen-button');
    await look('call');
    if (!shown('[data-tavus-part="composer"]')[0]) await press('Show transcript');
    await look('transcript');
    await press('End conversation');
    await boxesAtRest(document.body, 'ended');
    await look('ended');
    expect(small).toEqual(Object.fromEntries(Object.keys(small).map((state) => [state, []])));
  });

  test('the open panel leaves the safe area free, and every control can be reached', async () => {
    await openWidget();
    await setSafeArea({ top: 47, bottom: 34, left: 44, right: 44 });
    await expect.poll(safeAreaTop).toBe(47);
    await atRest();
    expect(unreachable(part('widget-panel'))).toEqual([]);
    for (const it of shown('[data-tavus-part="widget-panel"] button')) {
      const { left, right, top, bottom } = it.getBoundingClientRect();
      expect(top, describeSize(it)).toBeGreaterThanOrEqual(47);
      expect(left, describeSize(it)).toBeGreaterThanOrEqual(44);
      expect(right, describeSize(it)).toBeLessThanOrEqual(width - 44);
      expect(bottom, describeSize(it)).toBeLessThanOrEqual(height - 34);
    }
    await setSafeArea({});
  });

  test('the field and the end button stay above an on-screen keyboard', async () => {
    await openWidget();
    if (!shown('[data-tavus-part="composer"]')[0]) await press('Show transcript');
    const keyboard = openKeyboard(height * 0.45, 30);
    await atRest();
    for (const name of ['composer-field', 'end-button']) {
      const { top, bottom } = part(name).getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(30);
      expect(bottom).toBeLessThanOrEqual(30 + height * 0.55);
    }
    expect(unreachable(part('widget-panel'))).toEqual([]);
    keyboard.close();
    expect(part('widget-panel').getBoundingClientRect()).toMatchObject({ top: 0, height });
  });
});

function isTooSmall(target: HTMLElement): boolean {
  const { width, height } = target.getBoundingClientRect();
  const zooms = !target.matches('button') && Number.parseFloat(getComputedStyle(target).fontSize) < 16;
  // The browser rounds positions, and with them sizes.
  return Math.min(width, height) < 43.9 || zooms;
}

function describeSize(target: HTMLElement): string {
  const { width, height } = target.getBoundingClientRect();
  const name = target.getAttribute('aria-label') ?? target.textContent;
  return `${name} ${width} × ${height}, ${getComputedStyle(target).fontSize}`;
}
