import { expect, it } from 'vitest';
import { percentile } from '../../../src/devtools/entries/percentile';

it.each([
  [[], 0.5, undefined],
  [[7], 0.95, 7],
  [[4, 1, 3, 2], 0.5, 2],
  [[5, 1, 4, 2, 3], 0.5, 3],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 90],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.95, 100],
  [[3, 9], 1, 9],
  [[3, 9], 0, 3],
])('of %j at %d is %j', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
