import { expect, it } from 'vitest';
import { restingMouth, shapeIn } from '../../../src/simulator/face/MouthShape';

it('follows the letters of the word that is being said', () => {
  expect(shapeIn('mama', 0.1).press).toBeGreaterThan(0.9);
  expect(shapeIn('mama', 0.375).open).toBeGreaterThan(0.8);
  expect(shapeIn('mama', 0.625).press).toBeGreaterThan(0.9);
  expect(shapeIn('Fog', 0).bite).toBe(1);
  expect(shapeIn('Fog', 0.5).wide).toBeLessThan(0.3);
});

it('purses the lips for "oo", draws them apart for "ee", and lifts the tongue for "l"', () => {
  expect(shapeIn('oo', 0.5).wide).toBe(0);
  expect(shapeIn('ee', 0.5).wide).toBe(1);
  expect(shapeIn('l', 0.5).tongue).toBe(1);
});

it('hears two letters that make one sound, and no silent "e", accents or marks', () => {
  expect(shapeIn('ph', 0.9)).toEqual(shapeIn('f', 0.5));
  expect(shapeIn('like', 1)).toEqual(shapeIn('k', 1));
  expect(shapeIn('“Éclair!”', 0.4)).toEqual(shapeIn('eclair', 0.4));
});

it('moves smoothly from the beginning of a word to its end', () => {
  const shapes = Array.from({ length: 101 }, (_, index) => shapeIn('wonderful', index / 100));
  const leaps = shapes.slice(1).map(({ open }, index) => Math.abs(open - (shapes[index]?.open ?? 0)));
  expect(Math.max(...leaps)).toBeLessThan(0.15);
});

it('moves for other scripts too, and rests for what has no letters', () => {
  const said = Array.from({ length: 20 }, (_, index) => shapeIn('こんにちは', index / 20).open);
  expect(Math.max(...said) - Math.min(...said)).toBeGreaterThan(0.2);
  expect(shapeIn('…', 0.5)).toEqual(restingMouth);
});
