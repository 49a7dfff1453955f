import { render } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { TavusConversation } from '../../src/components/TavusConversation';
import { simulate } from '../../src/simulator';
import { emptyPage } from './hosts';
import { wearHost } from './wearHost';

/** Parents that give the conversation no size, as on real pages. */
const parents: readonly (readonly [name: string, parent: string, body: string])[] = [
  ['a box that only has a height', 'height: 500px', ''],
  ['a flex row', 'display: flex; height: 500px', ''],
  [
    'a flex row that centers',
    'display: flex; align-items: center; justify-content: center; height: 500px',
    '',
  ],
  ['a flex column', 'display: flex; flex-direction: column; height: 500px', ''],
  [
    'a flex column that centers',
    'display: flex; flex-direction: column; align-items: center; height: 500px',
    '',
  ],
  ['a flex body', '', 'display: flex'],
  ['a flex body that centers', '', 'display: flex; place-items: center; min-height: 100vh'],
  ['a grid without sizes', 'display: grid', ''],
  ['a grid that centers', 'display: grid; place-items: center; height: 500px', ''],
  ['a box that shrinks to fit', 'position: absolute; top: 0; left: 0', ''],
  ['a fixed box that shrinks to fit', 'position: fixed; right: 20px; bottom: 20px', ''],
  ['a float', 'float: left', ''],
  ['an inline block', 'display: inline-block', ''],
];

beforeEach(() => {
  wearHost(emptyPage, {});
  onTestFinished(() => {
    document.adoptedStyleSheets = [];
    document.body.removeAttribute('style');
  });
});

test.each(parents)('in %s, the conversation has room and can be started', (_, parent, body) => {
  const { root, start } = showIn(parent, body);
  const { width, height } = root.getBoundingClientRect();
  expect(width).toBeGreaterThanOrEqual(280);
  expect(width).toBeLessThanOrEqual(window.innerWidth);
  expect(height).toBeGreaterThanOrEqual(320);
  expectPressable(start);
});

test.each(parents)(
  'in %s on a phone, the conversation is no wider than the window',
  async (_, parent, body) => {
    await page.viewport(360, 740);
    const { root, start } = showIn(parent, body);
    const { left, right, width } = root.getBoundingClientRect();
    expect(width).toBeGreaterThanOrEqual(280);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expectPressable(start);
  },
);

test('next to another column, the conversation takes the remaining width', () => {
  const { root, start, container } = showIn('display: flex; height: 500px; width: 900px');
  const column = document.createElement('p');
  column.style.cssText = 'flex: none; width: 300px; margin: 0';
  container.append(column);
  expect(root.getBoundingClientRect().width).toBeCloseTo(600, 0);
  expectPressable(start);
});

test.each([
  ['the body of a new Next.js application', 'flex-direction: column'],
  ['a flex row', 'flex-direction: row'],
])('in %s, a size that the page sets is the size of the conversation', (_, direction) => {
  const { root } = showIn(`display: flex; ${direction}; min-height: 700px; width: 900px`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.chat { width: 384px; height: 400px }');
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  root.classList.add('chat');
  const { width, height } = root.getBoundingClientRect();
  expect({ width, height }).toEqual({ width: 384, height: 400 });
});

function showIn(parent: string, body = '') {
  document.body.style.cssText = `margin: 0; ${body}`;
  const { container, getByRole } = render(
    <TavusConversation source={simulate({}, { media: false })} preview={{ title: 'Meet Mira' }} />,
  );
  container.style.cssText = parent;
  const root = container.querySelector('[data-tavus-part="root"]');
  if (!root) throw new Error('There is no conversation.');
  return { container, root, start: getByRole('button', { name: 'Start conversation' }) };
}

/** A press in the middle of the button reaches it, not something above or around it. */
function expectPressable(button: HTMLElement): void {
  button.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = button.getBoundingClientRect();
  expect(button.contains(document.elementFromPoint(left + width / 2, top + height / 2))).toBe(true);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
}
