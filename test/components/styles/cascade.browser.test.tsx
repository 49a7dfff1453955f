/// <reference types="vite/client" />
import { render, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import sheet from '../../../src/components/styles.css?inline';
import layer from '../../../src/components/styles.layer.css?inline';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { addStyles } from './addStyles';
import { showCall } from './showCall';

const mine = 'rgb(1, 2, 3)';

/** Returns the background of the start button, to which the class `mine` was added. */
async function startButtonWith(css: string, own = sheet, where: 'first' | 'last' = 'last'): Promise<string> {
  addStyles(own);
  addStyles(css, where);
  const { container } = render(<TavusConversation />);
  const button = await waitFor(() => container.querySelector('[data-tavus-part="start-button"]') ?? fail());
  button.classList.add('mine');
  return getComputedStyle(button).backgroundColor;
}

function fail(): never {
  throw new Error('There is no start button.');
}

describe('styles.css', () => {
  test.each([
    'button { background: rgb(1, 2, 3) }',
    '[type="button"] { background: rgb(1, 2, 3) }',
    '.mine { background: rgb(1, 2, 3) }',
    'body button.mine { background: rgb(1, 2, 3) }',
  ])('wins over %s', async (css) => {
    expect(await startButtonWith(css)).not.toBe(mine);
  });

  test.each([
    '.mine[data-tavus-part] { background: rgb(1, 2, 3) }',
    '.mine.mine { background: rgb(1, 2, 3) }',
    '[data-tavus-part="root"] [data-tavus-part="start-button"] { background: rgb(1, 2, 3) }',
    '#any, .mine { background: rgb(1, 2, 3) !important }',
  ])('loses to %s, even if that comes first', async (css) => {
    expect(await startButtonWith(css, sheet, 'first')).toBe(mine);
  });

  test('loses to one class of the page on the box of the conversation, and for all variables', () => {
    addStyles(sheet);
    addStyles('.chat { height: 444px; border-radius: 9px; --tavus-accent: rgb(1, 2, 3) }', 'first');
    const { container } = render(<TavusConversation className="chat" density="compact" theme="dark" />);
    const root = container.querySelector('.chat') ?? container;
    const { height, borderRadius } = getComputedStyle(root);
    expect({ height, borderRadius }).toEqual({ height: '444px', borderRadius: '9px' });
    expect(getComputedStyle(root).getPropertyValue('--tavus-accent')).toBe(mine);
  });

  test('takes variables from the rules of the documentation', async () => {
    addStyles(sheet);
    addStyles('[data-tavus-part="root"] { --tavus-control: 61px; --tavus-accent: rgb(1, 2, 3) }', 'first');
    const { container } = await showCall({ density: 'compact' });
    expect(container.querySelector('[data-tavus-part="mic-button"]')?.getBoundingClientRect().height).toBe(
      61,
    );
  });
});

describe('styles.layer.css', () => {
  test.each([
    'button { background: rgb(1, 2, 3) }',
    '.mine { background: rgb(1, 2, 3) }',
    '@layer utilities { .mine { background: rgb(1, 2, 3) } }',
  ])('loses to %s', async (css) => {
    expect(await startButtonWith(css, layer)).toBe(mine);
  });

  test('wins over a layer that is named before it', async () => {
    addStyles('@layer base, tavus;');
    expect(await startButtonWith('@layer base { .mine.mine { background: rgb(1, 2, 3) } }', layer)).not.toBe(
      mine,
    );
  });
});

test('a page that names the layer but imports styles.css still gets our look and its own rules', async () => {
  const css = '@layer tavus, components; @layer components { button { padding: 0; background: none } }';
  expect(await startButtonWith(css)).not.toBe('rgba(0, 0, 0, 0)');
});
