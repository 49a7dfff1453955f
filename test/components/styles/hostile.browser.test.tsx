/// <reference types="vite/client" />
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import forced from 'tavus-react/styles.important.css?inline';
import { describe, expect, onTestFinished, test } from 'vitest';
import sheet from '../../../src/components/styles.css?inline';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { TavusWidget } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import { renderConversation } from '../renderConversation';
import { addStyles } from './addStyles';
import { atRest } from './atRest';
import { hostilePage } from './hostilePage';
import { changesIn, looksOf } from './looksOf';
import { showCall } from './showCall';

/** Returns what changes in a container when the page's styles arrive. */
async function changesByPage(
  container: Element,
  where: 'first' | 'last' = 'last',
  css = hostilePage,
): Promise<string[]> {
  await atRest();
  const before = looksOf(container);
  addStyles(css, where);
  document.body.classList.add('entry-content');
  onTestFinished(() => document.body.classList.remove('entry-content'));
  return changesIn(container, before).filter((change) => !followsSound.test(change));
}

/** The live microphone moves these. */
const followsSound = /level-meter> background|<button mic-button> box-shadow|pal-placeholder>/;

function find(container: ParentNode, part: string): Element {
  const found = container.querySelector(`[data-tavus-part="${part}"]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
}

async function showHairCheck(): Promise<Element> {
  const { container } = render(<TavusConversation hairCheck style={{ height: 600 }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => find(container, 'preview-video'));
  // WebKit lists no speakers.
  const kinds = new Set((await navigator.mediaDevices.enumerateDevices()).map(({ kind }) => kind)).size;
  const selects = () => container.querySelectorAll('[data-tavus-part="device-select"]');
  await waitFor(() => expect(selects()).toHaveLength(kinds));
  return container;
}

test.each(['first', 'last'] as const)(
  'a call looks the same on a hostile page whose styles come %s',
  async (where) => {
    addStyles(sheet);
    const { container } = await showCall();
    expect(await changesByPage(find(container, 'root'), where)).toEqual([]);
  },
);

test('the screen before the call looks the same on a hostile page', async () => {
  addStyles(sheet);
  const { container } = render(<TavusConversation style={{ height: 600 }} />);
  expect(await changesByPage(find(container, 'root'))).toEqual([]);
});

test('the hair check looks the same on a hostile page', async () => {
  addStyles(sheet);
  const container = await showHairCheck();
  expect(await changesByPage(find(container, 'root'))).toEqual([]);
});

test('the widget looks the same on a hostile page, closed and open', async () => {
  addStyles(sheet);
  const { container } = render(<TavusWidget source={simulate()} greeting="Hello there" />);
  expect(await changesByPage(find(container, 'widget'))).toEqual([]);
});

test('the panel of the widget looks the same on a hostile page', async () => {
  addStyles(sheet);
  const { container } = render(<TavusWidget source={simulate()} defaultOpen />);
  await screen.findByRole('button', { name: 'Start conversation' });
  expect(await changesByPage(find(container, 'widget'))).toEqual([]);
});

describe('on a page whose styles are important', () => {
  /** The page may style the outermost box, which is a section. */
  const importantPage = hostilePage.replaceAll(';', ' !important;').replace(/ section \{.*/, '');

  test('a call looks the same with styles.important.css', async () => {
    addStyles(forced);
    const { container } = await showCall();
    expect(await changesByPage(find(container, 'layout'), 'last', importantPage)).toEqual([]);
  });

  test('the hair check looks the same with styles.important.css', async () => {
    addStyles(forced);
    const container = await showHairCheck();
    expect(await changesByPage(find(container, 'layout'), 'last', importantPage)).toEqual([]);
  });

  test('the panel of the widget looks the same with styles.important.css', async () => {
    addStyles(forced);
    const { container } = render(<TavusWidget source={simulate()} defaultOpen />);
    await screen.findByRole('button', { name: 'Start conversation' });
    expect(await changesByPage(find(container, 'layout'), 'last', importantPage)).toEqual([]);
  });

  test('with styles.css, pictures still fill their boxes', async () => {
    addStyles(sheet);
    const { container } = await showCall();
    const boxes = () =>
      ['pal-video', 'self-video'].map((part) => find(container, part).getBoundingClientRect());
    const before = boxes();
    addStyles('video { height: auto !important; max-width: 100% !important; }');
    expect(boxes()).toEqual(before);
  });

  test('styles.important.css makes a conversation look as styles.css does', async () => {
    addStyles(sheet);
    const { container } = await showCall();
    const root = find(container, 'root');
    const before = looksOf(root);
    document.head.lastElementChild?.remove();
    addStyles(forced);
    expect(changesIn(root, before).filter((change) => !followsSound.test(change))).toEqual([]);
  });

  test('styles.important.css lets the page set variables, the size of the root and moving parts', async () => {
    addStyles(forced);
    addStyles('.mine { --tavus-accent: rgb(9, 8, 7); height: 444px; }');
    const { container } = render(<TavusConversation className="mine" />);
    expect(getComputedStyle(find(container, 'start-button')).backgroundColor).toBe('rgb(9, 8, 7)');
    expect(find(container, 'root').getBoundingClientRect().height).toBe(444);
    const call = await showCall();
    const selfView = find(call.container, 'self-view') as HTMLElement;
    selfView.style.translate = '-50px 0px';
    expect(getComputedStyle(selfView).translate).toBe('-50px');
    const mic = find(call.container, 'mic-button') as HTMLElement;
    const shadow = getComputedStyle(mic).boxShadow;
    mic.style.setProperty('--tavus-audio-level', '0.987');
    expect(getComputedStyle(mic).boxShadow).not.toBe(shadow);
  });

  test('styles.important.css does not override animations', async () => {
    addStyles(forced);
    const { container } = renderConversation(<TavusConversation />);
    await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
    const figure = await waitFor(() =>
      find(container, 'stage').querySelector('[data-tavus-part="pal-placeholder"]'),
    );
    const [animation] = figure?.getAnimations() ?? [];
    if (!figure || !animation) throw new Error('The figure does not breathe.');
    animation.pause();
    animation.currentTime = 1200;
    expect(getComputedStyle(figure).opacity).toBe('0.55');
  });
});
