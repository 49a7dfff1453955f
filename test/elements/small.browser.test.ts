import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { atRest, boxesAtRest } from '../components/styles/atRest';
import { unreachable } from '../components/styles/unreachable';
import { converse } from './converse';
import { clearPage, insert, inside, part } from './inPage';

afterEach(clearPage);

const sizes = [
  [320, 180],
  [280, 160],
  [200, 300],
  [360, 200],
  [360, 740],
] as const;

const tree = (element: HTMLElement) => inside(element, '[data-tavus-tree]');

/** Waits until the picture of the visitor and everything else in the call is there. */
const settled = (element: HTMLElement) => boxesAtRest(tree(element), 'self-view', 'full-screen-button');

describe.each(sizes)('at %d × %d', (width, height) => {
  test.each(['en', 'ar'])('every control of an expanded embed can be reached in %s', async (locale) => {
    await page.viewport(width, height);
    const { element } = await converse('tavus-embed', { 'expand-options': '{"fullscreen":true}', locale });
    await settled(element);
    expect(inside(element, part('embed')).getBoundingClientRect()).toMatchObject({ width, height });
    expect(unreachable(tree(element))).toEqual([]);
    inside(element, part('panel-toggle')).click();
    await atRest();
    expect(unreachable(tree(element))).toEqual([]);
  });

  test('the start button of an embed, and every control of its call, can be reached in so small a place', async () => {
    const style = `width: ${width}px; height: ${height}px`;
    const { element: waiting } = insert('tavus-embed', {}, { style });
    expect(unreachable(inside(waiting, part('embed-shell')))).toEqual([]);
    waiting.remove();
    const { element } = await converse('tavus-embed', { style });
    await settled(element);
    expect(element.getBoundingClientRect()).toMatchObject({ width, height });
    expect(unreachable(tree(element))).toEqual([]);
  });

  test('every control of a panel that fills the window can be reached', async () => {
    await page.viewport(width, height);
    const { element } = await converse('tavus-widget');
    await settled(element);
    expect(unreachable(inside(element, part('widget-panel')))).toEqual([]);
  });
});

test('an expanded embed keeps its aspect ratio, even where its content may force a size', async () => {
  await page.viewport(320, 400);
  const { element } = await converse('tavus-embed', { 'expand-options': '{"aspect":"horizontal"}' });
  // What WebKit does on its own: there, clipped content counts as well.
  inside(element, part('embed')).style.overflow = 'visible';
  await settled(element);
  inside(element, part('root')).style.minBlockSize = '300px';
  const { width, height } = inside(element, part('embed')).getBoundingClientRect();
  expect([width, height]).toEqual([320, 180]);
});
