import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { boxesAtRest } from './atRest';
import { showCall } from './showCall';
import '../../../src/components/styles.css';

/** Returns the texts of these parts that can be seen. */
function seen(container: Element, ...parts: readonly string[]): string[] {
  const found = parts.flatMap((part) => [...container.querySelectorAll(`[data-tavus-part="${part}"]`)]);
  return found
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true });
    })
    .map(({ textContent }) => textContent ?? '');
}

test('a lost connection is reported once, and the notice that does it is read out', async () => {
  const { container, simulation } = await showCall();
  const texts = () => seen(container, 'status-text', 'status-activity', 'notice');
  await act(async () => simulation.network('interrupted'));
  await boxesAtRest(container, 'notice');
  expect(texts()).toEqual(['You lost your connection. Reconnecting…']);
  await act(async () => simulation.network('connected'));
  await expect.poll(texts).toEqual(['Speaking']);
});
