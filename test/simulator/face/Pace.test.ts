// @vitest-environment node
import { expect, it } from 'vitest';
import { Pace } from '../../../src/simulator/face/Pace';

/** Draws so many pictures, each of which takes as long as the full one by its number of pixels. Returns their widths. */
function draw(pace: Pace, pictures: number, fullMs: number): number[] {
  return Array.from({ length: pictures }, () => {
    const { scale } = pace;
    pace.note(fullMs * scale ** 2);
    return scale;
  });
}

it('keeps the full size and the rate of a camera where drawing is fast', () => {
  const pace = new Pace(30);
  expect(new Set(draw(pace, 200, 7))).toEqual(new Set([1]));
  expect(pace.restMs).toBeCloseTo(1000 / 30 - 7);
});

it('draws a smaller picture where drawing takes long, not after a single delay', () => {
  const pace = new Pace(30);
  draw(pace, 2, 40);
  draw(pace, 1, 5);
  expect(draw(pace, 3, 40)).toEqual([1, 1, 1]);
  expect(draw(pace, 20, 40).at(-1)).toBe(0.5);
  draw(pace, 500, 40);
  expect(pace.scale).toBe(0.5);
});

it('leaves the page alone twice as long as a drawing took, but never stands still', () => {
  const pace = new Pace(30);
  pace.note(30);
  expect(pace.restMs).toBe(60);
  pace.note(500);
  expect(pace.restMs).toBe(100);
});

it('draws larger pictures again once it is fast, and does not go to and fro', () => {
  const pace = new Pace(30);
  draw(pace, 100, 40);
  const widths = draw(pace, 1000, 7);
  expect([widths[0], widths.at(-1)]).toEqual([0.5, 1]);
  const between = draw(pace, 1000, 11);
  expect(new Set(between)).toEqual(new Set([1]));
});
