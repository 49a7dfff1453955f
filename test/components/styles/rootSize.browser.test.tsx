import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import * as Conversation from '../../../src/components/Conversation';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { simulate } from '../../../src/simulator';
import { renderConversation } from '../renderConversation';
import { addStyles } from './addStyles';
import '../../../src/components/styles.css';

/** Parents without a size, with the styles of their pages. */
const parents: [name: string, html: string, css: string][] = [
  ['a plain block', '<div class="parent"></div>', ''],
  [
    'the page of a Vite template',
    '<div id="page"><div class="parent"></div></div>',
    `#page { display: flex; place-items: center; min-width: 320px; min-height: 100vh }
     .parent { max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center }`,
  ],
  ['a flex row', '<div class="parent"><nav>Menu</nav></div>', '.parent { display: flex }'],
  [
    'a centering flex row',
    '<div class="parent"></div>',
    '.parent { display: flex; place-content: center; align-items: center; min-height: 700px }',
  ],
  [
    'a flex column',
    '<div class="parent"></div>',
    '.parent { display: flex; flex-direction: column; align-items: center }',
  ],
  [
    'an automatic grid cell',
    '<div class="parent"></div>',
    '.parent { display: grid; grid-template-columns: auto 1fr; justify-items: start }',
  ],
  [
    'a centering grid',
    '<div class="parent"></div>',
    '.parent { display: grid; place-items: center; min-height: 700px }',
  ],
  ['a box that shrinks to its content', '<div class="parent"></div>', '.parent { position: absolute }'],
  ['an inline block', '<div class="parent"></div>', '.parent { display: inline-block }'],
  ['a float', '<div class="parent"></div>', '.parent { float: left }'],
];

const conversations = [
  ['TavusConversation', <TavusConversation key="" />],
  [
    'an own arrangement',
    <TavusProvider key="" source={simulate()}>
      <Conversation.Root>
        <Conversation.Stage />
        <Conversation.Controls>
          <Conversation.StartButton />
        </Conversation.Controls>
      </Conversation.Root>
    </TavusProvider>,
  ],
] as const;

describe.each(conversations)('%s', (_, conversation) => {
  describe.each([
    [1280, 800],
    [360, 740],
  ])('at %d × %d', (width, height) => {
    test.each(parents)('has a sensible size in %s', async (_name, html, css) => {
      await page.viewport(width, height);
      const { root, button } = show(html, `body { margin: 0 } ${css}`, conversation);
      const box = root.getBoundingClientRect();
      expect(box.width).toBeGreaterThanOrEqual(width === 360 ? 240 : 300);
      // Firefox rounds what it lays out in sixtieths of a pixel.
      expect(box.right).toBeLessThanOrEqual(width + 0.1);
      expect(box.height).toBeGreaterThanOrEqual(320);
      expect(box.height).toBeLessThanOrEqual(800);
      const { x, y, width: wide, height: high } = button.getBoundingClientRect();
      button.scrollIntoView({ block: 'nearest' });
      expect(wide).toBeGreaterThan(80);
      expect(x).toBeGreaterThanOrEqual(box.left);
      expect(x + wide).toBeLessThanOrEqual(box.right);
      expect(y + high).toBeLessThanOrEqual(box.bottom);
    });
  });
});

test.each([
  ['a block', ''],
  ['a flex row', 'display: flex'],
  ['a flex column', 'display: flex; flex-direction: column'],
  ['a grid', 'display: grid'],
])('fills %s that has a size', (_, style) => {
  const css = `.parent { width: 700px; height: 500px; ${style} }`;
  const { root } = show('<div class="parent"></div>', css, <TavusConversation />);
  const { width, height } = root.getBoundingClientRect();
  expect([width, height]).toEqual([700, 500]);
});

test('has a height in a parent without one, so that nothing is hidden as in a flat box', () => {
  const { root } = show('<div class="parent"></div>', '', <TavusConversation />);
  const figure = root.querySelector('[data-tavus-part="pal-placeholder"]');
  expect(figure?.getBoundingClientRect().height).toBeGreaterThan(100);
});

test('shrinks to a narrow card that centers its children', () => {
  const css = '.parent { display: flex; flex-direction: column; align-items: center; width: 400px }';
  const { root } = show('<div class="parent"></div>', css, <TavusConversation />);
  expect(root.getBoundingClientRect().width).toBe(400);
});

test('leaves siblings in a flex row their width', () => {
  const css = '.parent { display: flex; height: 500px; width: 1000px } nav { width: 300px }';
  const { root } = show('<div class="parent"><nav>Menu</nav></div>', css, <TavusConversation />);
  expect(root.getBoundingClientRect().width).toBe(700);
});

test.each([1280, 360])(
  'does not grow with the transcript, %d px wide, in a parent without a height',
  async (width) => {
    await page.viewport(width, 740);
    const { connect, container } = renderConversation(<TavusConversation />, {}, {}, { media: true });
    await connect();
    const root = container.querySelector('[data-tavus-part="root"]');
    const toggle = container.querySelector<HTMLElement>('[data-tavus-part="panel-toggle"]');
    if (toggle?.getAttribute('aria-expanded') === 'false') act(() => toggle.click());
    const panel = container.querySelector('[data-tavus-part="transcript"]');
    if (!root || !panel) throw new Error('There is no transcript.');
    const { height } = root.getBoundingClientRect();
    expect(panel.getBoundingClientRect().height).toBeGreaterThan(80);
    const long = panel.appendChild(document.createElement('div'));
    long.style.height = '5000px';
    expect(root.getBoundingClientRect().height).toBe(height);
  },
);

function show(html: string, css: string, conversation: ReactElement) {
  addStyles(css);
  const container = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => container.remove());
  container.innerHTML = html;
  const parent = container.querySelector('.parent');
  if (!parent) throw new Error('There is no parent.');
  // A direct child of the parent, as in a page without a box around the conversation.
  render(conversation, { container: parent.appendChild(document.createElement('div')) });
  const box = parent.lastElementChild as HTMLElement;
  box.style.display = 'contents';
  const root = box.querySelector('[data-tavus-part="root"]');
  const button = box.querySelector('[data-tavus-part="start-button"]');
  if (!root || !button) throw new Error('There is no conversation.');
  return { root, button };
}
