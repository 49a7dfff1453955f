// @vitest-environment node
import { expect, it } from 'vitest';
import { Pace } from '../../../src/simulator/face/Pace';

const framesPerSecond = 30;

/** Draws so many pictures; `fullMs` says how long each would take at full size. Returns their widths, and how long it all took. */
function draw(pace: Pace, pictures: number, fullMs: number | ((index: number) => number)) {
  let ms = 0;
  const widths = Array.from({ length: pictures }, (_, index) => {
    const { scale } = pace;
    const took = (typeof fullMs === 'number' ? fullMs : fullMs(index)) * scale ** 2;
    pace.note(took);
    ms += took + pace.restMs;
    return scale;
  });
  return { widths, last: pace.scale, ms };
}

/** Returns how many times the width changes. */
const changesOf = (widths: readonly number[]) =>
  widths.filter((width, at) => at > 0 && width !== widths[at - 1]).length;

it('keeps the full size and the rate of a camera where drawing is fast', () => {
  const pace = new Pace(framesPerSecond);
  expect(new Set(draw(pace, 200, 7).widths)).toEqual(new Set([1]));
  expect(pace.restMs).toBeCloseTo(1000 / framesPerSecond - 7);
});

it.each([
  [20, 0.75],
  [40, 0.5],
  [300, 0.5],
])('where drawing takes %d ms, draws a picture of %d of the width within four seconds', (fullMs, scale) => {
  const pace = new Pace(framesPerSecond);
  let ms = 0;
  while (pace.scale !== scale && ms < 10_000) ms += draw(pace, 1, fullMs).ms;
  expect(ms).toBeLessThan(4000);
  expect(draw(pace, 500, fullMs).widths.every((width) => width === scale)).toBe(true);
});

it('does not take a slow beginning for a slow machine', () => {
  const pace = new Pace(framesPerSecond);
  expect(draw(pace, 7, 60).ms).toBeGreaterThan(1000);
  expect(new Set(draw(pace, 300, 7).widths)).toEqual(new Set([1]));
});

it('stays as it is through short delays, such as that of collecting garbage', () => {
  const pace = new Pace(framesPerSecond);
  const { widths } = draw(pace, 2000, (index) => (index % 50 < 6 ? 40 : 9));
  expect(new Set(widths)).toEqual(new Set([1]));
});

it('leaves the page alone twice as long as a drawing took, but never stands still', () => {
  const pace = new Pace(framesPerSecond);
  pace.note(30);
  expect(pace.restMs).toBe(60);
  pace.note(500);
  expect(pace.restMs).toBe(100);
});

it('draws the full picture again within seconds of becoming fast, even if a drawing is slow now and then', () => {
  const pace = new Pace(framesPerSecond);
  expect(draw(pace, 100, 40).last).toBe(0.5);
  const { last, ms } = draw(pace, 150, (index) => (index % 10 === 0 ? 30 : 11));
  expect(last).toBe(1);
  expect(ms).toBeLessThan(6000);
});

it('tries a larger picture less and less often where it takes too long', () => {
  const pace = new Pace(framesPerSecond);
  draw(pace, 100, 40);
  // What takes as long at any size makes a larger picture look faster than it is.
  const onlyLarge = (pictures: number) =>
    Array.from({ length: pictures }, () => {
      const { scale } = pace;
      pace.note(scale === 0.5 ? 5 : 14);
      return scale;
    });
  const tenMinutes = framesPerSecond * 600;
  expect(changesOf(onlyLarge(tenMinutes))).toBeLessThan(50);
  // A machine that has become fast is still found to be so.
  expect(draw(pace, framesPerSecond * 80, 9).last).toBe(1);
});
