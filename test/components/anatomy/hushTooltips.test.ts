import { expect, test } from 'vitest';
import { hushTooltips } from '../../../src/components/anatomy/hushTooltips';

function show() {
  document.body.innerHTML = '<div><button><svg></svg></button><button></button></div>';
  const box = document.body.firstElementChild as HTMLElement;
  const [first, second] = box.querySelectorAll('button');
  const stop = hushTooltips(box);
  const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
  const leave = (from: Element | null | undefined, to: Element | null | undefined) =>
    from?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget: to ?? null }));
  return { box, first, second, stop, press, leave, isHushed: () => box.hasAttribute('data-tavus-hushed') };
}

test('Escape hides the tooltips until the pointer leaves the button', () => {
  const { first, second, press, leave, isHushed, stop } = show();
  press('Enter');
  expect(isHushed()).toBe(false);
  press('Escape');
  expect(isHushed()).toBe(true);
  leave(first?.querySelector('svg'), first);
  expect(isHushed()).toBe(true);
  leave(first, second);
  expect(isHushed()).toBe(false);
  stop();
});

test('nothing listens after it was stopped', () => {
  const { press, isHushed, stop } = show();
  stop();
  press('Escape');
  expect(isHushed()).toBe(false);
});
