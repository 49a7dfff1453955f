import { expect, it } from 'vitest';
import { shownValue } from '../../../src/devtools/entries/shownValue';

it.each([
  [undefined, '–'],
  ['as it is', 'as it is'],
  [{}, '{}'],
  [{ a: 1 }, '{"a":1}'],
  [null, 'null'],
  [new TypeError('No.'), 'TypeError: No.'],
])('shows %o as %s', (value, text) => {
  expect(shownValue(value)).toBe(text);
});
