import { expect, test } from 'vitest';
import { accentStyle } from '../../../src/components/hosted/accentStyle';

const styleOf = (color: unknown) => accentStyle({ magic_canvas: { accent_color: color } });

test.each(['#0af', '#00aaff', '#00aaff80', 'teal', 'rgb(0 128 128 / 50%)', 'oklch(60% 0.1 200)'])(
  '%s becomes the accent color of cards',
  (color) => expect(styleOf(color)).toEqual({ '--tavus-canvas-accent': color }),
);

test.each(['', '#12345', 'url(https://elsewhere.invalid)', 'var(--secret)', 'red; color: blue', 7, null])(
  '%s is no color',
  (color) => expect(styleOf(color)).toBeUndefined(),
);

test('a deployment without Magic Canvas has no style', () => {
  expect(accentStyle({})).toBeUndefined();
  expect(accentStyle({ magic_canvas: 'teal' })).toBeUndefined();
});
