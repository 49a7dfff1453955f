import { onTestFinished } from 'vitest';

/** Adds styles to the page until the test is over, after or before all others. */
export function addStyles(css: string, where: 'first' | 'last' = 'last'): void {
  const style = document.createElement('style');
  style.textContent = css;
  if (where === 'first') document.head.prepend(style);
  else document.head.append(style);
  onTestFinished(() => style.remove());
}
