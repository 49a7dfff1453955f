import { afterEach, expect, test, vi } from 'vitest';
import { adoptStyles } from '../../../src/elements/shell/adoptStyles';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function shadowOf(nonce = ''): ShadowRoot {
  const host = document.body.appendChild(document.createElement('div'));
  if (nonce) host.nonce = nonce;
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.createElement('p'));
  return root;
}

const colorOf = (root: ShadowRoot) => {
  const paragraph = root.querySelector('p');
  return paragraph && getComputedStyle(paragraph).color;
};

test('constructs a style sheet instead of adding an inline style', () => {
  const root = shadowOf();
  adoptStyles(root, 'p { color: rgb(1, 2, 3) }');
  expect(colorOf(root)).toBe('rgb(1, 2, 3)');
  expect(root.querySelector('style')).toBeNull();
});

test("falls back to an inline style with the element's nonce if style sheets cannot be constructed", () => {
  vi.stubGlobal('CSSStyleSheet', undefined);
  const root = shadowOf('n1');
  adoptStyles(root, 'p { color: rgb(1, 2, 3) }');
  expect(colorOf(root)).toBe('rgb(1, 2, 3)');
  expect(root.querySelector('style')?.nonce).toBe('n1');
});

test("uses the nonce of the page's scripts if the element has none", () => {
  vi.stubGlobal('CSSStyleSheet', undefined);
  const script = document.body.appendChild(document.createElement('script'));
  script.setAttribute('nonce', 'n2');
  const root = shadowOf();
  adoptStyles(root, 'p { color: rgb(1, 2, 3) }');
  expect(root.querySelector('style')?.nonce).toBe('n2');
});
