/// <reference types="vite/client" />
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import sheet from '../../../src/components/styles.css?inline';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { TavusWidget } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';
import { atRest } from './atRest';
import { hostilePage } from './hostilePage';
import { changesIn, looksOf } from './looksOf';
import { showCall } from './showCall';

/** Adds the page's styles before or after ours; both orders occur, and none may matter. */
function addStyles(css: string, where: 'first' | 'last' = 'last'): void {
  const style = document.createElement('style');
  style.textContent = css;
  if (where === 'first') document.head.prepend(style);
  else document.head.append(style);
  onTestFinished(() => style.remove());
}

/** Returns what changes in a container when the page's styles arrive. */
async function changesByPage(container: Element, where: 'first' | 'last'): Promise<string[]> {
  await atRest();
  const before = looksOf(container);
  addStyles(hostilePage, where);
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

test.each(['first', 'last'] as const)('a call looks the same on a hostile page whose styles come %s', async (where) => {
  addStyles(sheet);
  const { container } = await showCall();
  expect(await changesByPage(find(container, 'root'), where)).toEqual([]);
});

test('the screen before the call looks the same on a hostile page', async () => {
  addStyles(sheet);
  const { container } = render(<TavusConversation style={{ height: 600 }} />);
  expect(await changesByPage(find(container, 'root'), 'last')).toEqual([]);
});

test('the hair check looks the same on a hostile page', async () => {
  addStyles(sheet);
  const { container } = render(<TavusConversation hairCheck style={{ height: 600 }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await waitFor(() => find(container, 'preview-video'));
  await waitFor(() => expect(container.querySelectorAll('[data-tavus-part="device-select"]').length).toBe(3));
  expect(await changesByPage(find(container, 'root'), 'last')).toEqual([]);
});

test('the widget looks the same on a hostile page, closed and open', async () => {
  addStyles(sheet);
  const { container } = render(<TavusWidget source={simulate()} greeting="Hello there" />);
  expect(await changesByPage(find(container, 'widget'), 'last')).toEqual([]);
});

test('the panel of the widget looks the same on a hostile page', async () => {
  addStyles(sheet);
  const { container } = render(<TavusWidget source={simulate()} defaultOpen />);
  await screen.findByRole('button', { name: 'Start conversation' });
  expect(await changesByPage(find(container, 'widget'), 'last')).toEqual([]);
});
