/// <reference types="vite/client" />
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import styling from '../../../docs/styling.md?raw';
import theming from '../../../docs/theming.md?raw';
import sheet from '../../../src/components/styles.css?inline';
import forced from '../../../src/components/styles.important.css?inline';
import { addStyles } from './addStyles';
import { atRest } from './atRest';
import { showCall } from './showCall';

/** Returns the CSS of the documentation that contains a text. */
function recipe(text: string): string {
  const blocks = [...`${theming}\n${styling}`.matchAll(/```css\n(.*?)```/gs)].map(([, css = '']) => css);
  const found = blocks.filter((css) => css.includes(text));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

/** Renders a call with our styles after the page's. The order does not matter. */
async function call(css: string, own = sheet, props: Parameters<typeof showCall>[0] = {}) {
  addStyles(css);
  addStyles(own);
  const { container } = await showCall(props);
  const find = (part: string) => {
    const found = container.querySelector<HTMLElement>(`[data-tavus-part="${part}"]`);
    if (!found) throw new Error(`There is no ${part}.`);
    return found;
  };
  return { find, look: (part: string) => getComputedStyle(find(part)) };
}

test('the variables of the first recipe apply', async () => {
  const { look, find } = await call(recipe('--tavus-radius: 8px'));
  expect(look('send-button').backgroundColor).toBe('rgb(15, 118, 110)');
  // Firefox keeps the quotation marks.
  expect(look('root').fontFamily.replaceAll('"', '')).toBe('Inter, sans-serif');
  find('end-button').click();
  await expect.poll(() => look('ended-picture').borderTopLeftRadius).toBe('8px');
});

test('colors for the dark theme apply to it alone', async () => {
  const css = recipe('#5eead4');
  const { look, find } = await call(css, sheet, { theme: 'dark' });
  expect(look('send-button').backgroundColor).toBe('rgb(94, 234, 212)');
  find('root').dataset.theme = 'light';
  expect(look('send-button').backgroundColor).not.toBe('rgb(94, 234, 212)');
});

test('a rule for a part in a state applies', async () => {
  const { look, find } = await call(recipe('[data-muted]'));
  find('mic-button').dataset.muted = '';
  expect(look('mic-button').outlineWidth).toBe('2px');
  expect(look('root').backgroundColor).toBe('rgb(0, 0, 0)');
});

test('the frame around a speaking PAL is visible over its video', async () => {
  const css = `${recipe('[data-speaking]')} [data-tavus-part="root"] { --tavus-accent: rgb(255, 0, 0); }`;
  const { find } = await call(css);
  await waitFor(() => expect(find('stage').dataset.speaking).toBe(''));
  await atRest();
  const { left, top, height } = find('stage').getBoundingClientRect();
  const [red = 0, green = 0, blue = 0] = await pixel(left + 1, top + height / 2);
  // The picture may be scaled, which mixes the frame with what is next to it; without a frame, green and blue prevail.
  expect(red - Math.max(green, blue)).toBeGreaterThan(80);
});

test("variables can take Bootstrap's colors", async () => {
  const { look } = await call(`:root { --bs-primary: rgb(13, 110, 253) } ${recipe('--bs-primary')}`);
  expect(look('send-button').backgroundColor).toBe('rgb(13, 110, 253)');
});

test('classes of CSS modules apply', async () => {
  addStyles(recipe('.start.start'));
  addStyles(sheet);
  const { container } = await showCall({ className: 'chat' });
  const end = container.querySelector('[data-tavus-part="end-button"]');
  end?.classList.add('start');
  await expect.poll(() => end && getComputedStyle(end).backgroundColor).toBe('rgb(220, 20, 60)');
});

test('an important rule in a layer before ours wins over styles.important.css', async () => {
  const { look } = await call(recipe('@layer mine, tavus'), forced);
  expect(look('end-button').borderTopLeftRadius).toBe('4px');
});

/** Returns the color that the browser draws at a place. */
async function pixel(x: number, y: number): Promise<number[]> {
  const base64 = await page.screenshot({ save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])];
}
