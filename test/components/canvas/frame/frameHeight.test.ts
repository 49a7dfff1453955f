import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameHeight } from '../../../../src/components/canvas/frame/frameHeight';

it.each([
  [182, 182],
  [181.2, 182],
  [-5, 48],
  [0, 48],
  [1e9, 720],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  ['300', undefined],
  [undefined, undefined],
])('makes %j %j', (reported, height) => {
  expect(frameHeight(reported)).toBe(height);
});

it('is between 48 and 720 pixels, or undefined, whatever is reported', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.anything()), (reported) => {
      const height = frameHeight(reported);
      expect(height === undefined || (height >= 48 && height <= 720)).toBe(true);
    }),
  );
});
