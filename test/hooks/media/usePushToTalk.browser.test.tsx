import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MicButton } from '../../../src/components/parts/MicButton';
import { Stage } from '../../../src/components/parts/Stage';
import { renderConversation } from '../../components/renderConversation';
import { engine } from '../../engines/engine';

const button = () => document.querySelector<HTMLElement>('[data-tavus-part="mic-button"]');
const isOpen = () => button()?.hasAttribute('data-muted') === false;

/** Shows the talk button, the stage and a neighbor on the page, which gets the focus; `undefined` leaves it on the page. */
async function beside(neighbor: HTMLElement | undefined, focused: HTMLElement | undefined = neighbor) {
  const { connect } = renderConversation(
    <>
      <MicButton mode="push-to-talk" />
      <Stage tabIndex={-1} />
    </>,
    { greeting: '' },
    {},
    { media: true },
  );
  await connect();
  await expect.poll(isOpen).toBe(false);
  if (neighbor) document.body.append(neighbor);
  onTestFinished(() => neighbor?.remove());
  focused?.focus();
}

/** Holds the space key down; returns whether the microphone is open once the press has been handled. */
async function opensForSpace(): Promise<boolean> {
  let wasOurs = false;
  // Runs after the hook's own listener, which was added before.
  const note = (event: KeyboardEvent) => {
    wasOurs = event.defaultPrevented;
  };
  window.addEventListener('keydown', note);
  onTestFinished(() => window.removeEventListener('keydown', note));
  await userEvent.keyboard('[Space>]');
  if (wasOurs) await expect.poll(isOpen).toBe(true);
  const opened = isOpen();
  await userEvent.keyboard('[/Space]');
  await expect.poll(isOpen).toBe(false);
  return opened;
}

// Firefox's own controls try to play what the visitor presses, and a source that cannot be played fails the run.
const silence =
  'data:audio/wav;base64,UklGRjQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YRAAAACAgICAgICAgICAgICAgICA';

function element(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  const [first] = box.children;
  if (!(first instanceof HTMLElement)) throw new Error('There is no element.');
  return first;
}

function withClosedField(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  root.innerHTML = '<input>';
  return host;
}

const scroller =
  '<div style="overflow: auto; height: 40px"><p style="height: 400px">A box that scrolls by the space key</p></div>';

test.each([
  ['a text field', () => element('<input>')],
  ['a text area', () => element('<textarea></textarea>')],
  ['a select', () => element('<select><option>One</option><option>Two</option></select>')],
  ['a button', () => element('<button type="button">Press</button>')],
  ['a link', () => element('<a href="#here">Go</a>')],
  ['an editor', () => element('<div contenteditable="true">Text</div>')],
  ['an editor in plain text', () => element('<div contenteditable="plaintext-only">Text</div>')],
  ['a player', () => element(`<video controls src="${silence}"></video>`)],
  ['a sound player', () => element(`<audio controls src="${silence}"></audio>`)],
  ['a list box', () => element('<ul role="listbox" tabindex="0"><li role="option">One</li></ul>')],
  ['a menu item', () => element('<div role="menuitem" tabindex="-1">Copy</div>')],
  ['a combo box', () => element('<div role="combobox" tabindex="0">Choose</div>')],
  ['a slider', () => element('<div role="slider" tabindex="0"></div>')],
  ['a tab', () => element('<div role="tab" tabindex="-1">One</div>')],
  ['any element in the tab order', () => element('<div tabindex="0">A game</div>')],
  ['a field in a closed shadow root', () => withClosedField(document.createElement('div'))],
  [
    'a field in a closed shadow root of a custom element',
    () => withClosedField(document.createElement('x-field')),
  ],
  ['a frame', () => element('<iframe srcdoc="<p>A page</p>"></iframe>')],
])('the space key stays with %s', async (_, neighbor) => {
  await beside(neighbor());
  expect(await opensForSpace()).toBe(false);
});

test('the space key stays with a box that scrolls', async ({ skip }) => {
  skip(engine === 'webkit', 'WebKit gives the focus to no box that scrolls');
  const box = element(scroller);
  await beside(box);
  // In Firefox, only the keyboard moves the focus into such a box.
  for (let press = 0; press < 5 && document.activeElement !== box; press += 1) await userEvent.tab();
  expect(document.activeElement).toBe(box);
  expect(await opensForSpace()).toBe(false);
});

test('the space key is left to a summary', async () => {
  const details = element('<details><summary>More</summary>Text</details>');
  await beside(details, details.querySelector('summary') ?? undefined);
  expect(await opensForSpace()).toBe(false);
  await expect.poll(() => (details as HTMLDetailsElement).open).toBe(true);
});

test('the space key is left to an element that handles it', async () => {
  const heading = element('<h1 tabindex="-1">Handles keys</h1>');
  heading.addEventListener('keydown', (event) => event.preventDefault());
  await beside(heading);
  await userEvent.keyboard('[Space>]');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isOpen()).toBe(false);
  await userEvent.keyboard('[/Space]');
});

test.each([
  ['nothing', () => undefined],
  ['a heading that only holds the focus', () => element('<h1 tabindex="-1">Title</h1>')],
  ['the stage', () => document.querySelector<HTMLElement>('[data-tavus-part="stage"]') ?? undefined],
  ['the talk button', () => button() ?? undefined],
])('the space key talks while the focus is on %s', async (_, focused) => {
  await beside(undefined);
  const target = focused();
  if (target && !target.isConnected) {
    document.body.append(target);
    onTestFinished(() => target.remove());
  }
  target?.focus();
  expect(await opensForSpace()).toBe(true);
});
