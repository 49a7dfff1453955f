import { expect, it } from 'vitest';
import { frameSandbox, keepsOrigin } from '../../../../src/components/canvas/frame/frameSandbox';

const [theirs, page] = ['https://mcp-ui.tavus.io', 'https://shop.example'];

it.each(['canvas.question', 'canvas.unheard_of', 'constructor', '__proto__', 'toString', ''])(
  'lets %j run scripts and nothing else',
  (component) => {
    expect(frameSandbox(component, theirs, page)).toBe('allow-scripts');
  },
);

it('lets a text open links in windows', () => {
  const sandbox = frameSandbox('canvas.text', theirs, page);
  expect(sandbox).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox');
  expect(keepsOrigin(sandbox)).toBe(false);
});

it('lets a booking page keep its origin, unless that is the origin of the page', () => {
  const sandbox = frameSandbox('canvas.scheduling_embed', theirs, page);
  expect(sandbox).toBe('allow-scripts allow-same-origin allow-popups allow-forms');
  expect(keepsOrigin(sandbox)).toBe(true);
  const own = frameSandbox('canvas.scheduling_embed', page, page);
  expect(own).toBe('allow-scripts allow-popups allow-forms');
  expect(keepsOrigin(own)).toBe(false);
});
