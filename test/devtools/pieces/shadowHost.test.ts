import { afterEach, expect, it } from 'vitest';
import { shadowHost } from '../../../src/devtools/pieces/shadowHost';

const heard: string[] = [];
const hear = ({ type }: Event) => void heard.push(type);
const types = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'click',
  'wheel',
  'input',
  'paste',
  'keydown',
  'keyup',
];

afterEach(() => {
  for (const type of types) document.removeEventListener(type, hear);
  heard.length = 0;
});

it.each(types)('keeps %s from the listeners of the page, and not from its own', (type) => {
  const host = shadowHost(document, '');
  const button = document.createElement('button');
  host.shadowRoot?.append(button);
  button.addEventListener(type, hear);
  document.addEventListener(type, hear);
  button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  expect(heard).toEqual([type]);
  host.remove();
});
