import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { atRest, boxesAtRest } from '../components/styles/atRest';
import { openKeyboard, safeAreaTop, setSafeArea } from '../components/styles/phone';
import { unreachable } from '../components/styles/unreachable';
import { needsChromium } from '../engines/engine';
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

test.for([
  ['expanded', { 'expand-options': '{"fullscreen":true}' }],
  ['with layout="full-screen"', { layout: 'full-screen' }],
] as const)('an embed %s leaves the safe area of a phone free', async ([, attributes], context) => {
  needsChromium(context, 'emulates');
  await page.viewport(360, 740);
  const { element } = await converse('tavus-embed', { ...attributes });
  await settled(element);
  await setSafeArea({ top: 47, bottom: 34, left: 20, right: 20 });
  await expect.poll(safeAreaTop).toBe(47);
  expect(unreachable(tree(element))).toEqual([]);
  const boxes = [...tree(element).querySelectorAll('button')].map((button) => button.getBoundingClientRect());
  const visible = boxes.filter(({ width }) => width > 0);
  await setSafeArea({});
  expect(Math.min(...visible.map(({ top }) => top))).toBeGreaterThanOrEqual(47);
  expect(Math.min(...visible.map(({ left }) => left))).toBeGreaterThanOrEqual(20);
  expect(Math.max(...visible.map(({ right }) => right))).toBeLessThanOrEqual(340);
  expect(Math.max(...visible.map(({ bottom }) => bottom))).toBeLessThanOrEqual(740 - 34);
});

test('an expanded embed stays above an on-screen keyboard', async () => {
  await page.viewport(360, 740);
  const { element } = await converse('tavus-embed', { 'expand-options': '{"fullscreen":true}' });
  await settled(element);
  inside(element, part('panel-toggle')).click();
  const keyboard = openKeyboard(300, 40);
  await atRest();
  expect(inside(element, part('embed')).getBoundingClientRect()).toMatchObject({ top: 40, bottom: 480 });
  const end = () => inside(element, part('composer')).getBoundingClientRect().bottom;
  await expect.poll(end).toBeLessThanOrEqual(480);
  expect(unreachable(tree(element))).toEqual([]);
  keyboard.close();
  expect(inside(element, part('embed')).getBoundingClientRect()).toMatchObject({ top: 0, bottom: 740 });
});
