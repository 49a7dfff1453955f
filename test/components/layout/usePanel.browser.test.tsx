import { waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showCall } from '../styles/showCall';
import '../../../src/components/styles.css';

/** Shows a call on a tablet, which is held across. */
async function showTablet() {
  await page.viewport(1024, 700);
  const { container } = await showCall();
  const find = (name: string) => container.querySelector<HTMLElement>(`[data-tavus-part="${name}"]`);
  async function turn(way: 'across' | 'upright') {
    await (way === 'across' ? page.viewport(1024, 700) : page.viewport(700, 1024));
    await waitFor(() => expect(find('layout')?.dataset.panel).toBe(way === 'across' ? 'beside' : 'sheet'));
  }
  return {
    turn,
    isOpen: () => find('layout')?.dataset.open === 'true',
    press: () => userEvent.click(find('panel-toggle') ?? container),
  };
}

test('a panel that nobody has touched is open where it takes nothing from the PAL, however a tablet is turned', async () => {
  const { turn, isOpen } = await showTablet();
  const seen = [isOpen()];
  for (const way of ['upright', 'across', 'upright', 'across'] as const) {
    await turn(way);
    seen.push(isOpen());
  }
  expect(seen).toEqual([true, false, true, false, true]);
});

test('a panel that the visitor has opened or closed stays as it is when a tablet is turned', async () => {
  const { turn, isOpen, press } = await showTablet();
  await press();
  await turn('upright');
  expect(isOpen()).toBe(false);
  await turn('across');
  expect(isOpen()).toBe(false);
  await press();
  await turn('upright');
  expect(isOpen()).toBe(true);
});
