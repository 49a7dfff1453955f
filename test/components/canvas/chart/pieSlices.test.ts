import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieSlices } from '../../../../src/components/canvas/chart/pieSlices';

const points = (...values: number[]) => values.map((value) => ({ label: 'a', value }));
const anyValues = fc.array(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 12,
});

it('the slices make a whole, one after the other', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const slices = pieSlices(points(...values));
      if (!values.some((value) => value > 0)) return slices === undefined;
      expect(slices?.at(-1)?.end).toBeCloseTo(1);
      for (const [index, { start, end }] of (slices ?? []).entries()) {
        expect(start).toBe(index === 0 ? 0 : slices?.[index - 1]?.end);
        expect(end).toBeGreaterThanOrEqual(start);
      }
      return true;
    }),
  );
});

it('the numbers beside the slices are apart from each other, all around', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const marks = (pieSlices(points(...values)) ?? []).map(({ mark }) => mark);
      for (const [index, mark] of marks.entries()) {
        const next = marks[index + 1] ?? (marks[0] ?? 0) + 1;
        expect(next - mark).toBeGreaterThan(1 / 20 - 1e-9);
      }
    }),
  );
});

it.each([[[1, -1]], [[0, 0]], [[-1]], [[0]]])('%j makes no pie', (values) => {
  expect(pieSlices(points(...values))).toBeUndefined();
});

it('huge numbers make a pie', () => {
  const shares = pieSlices(points(Number.MAX_VALUE, Number.MAX_VALUE))?.map(({ share }) => share);
  expect(shares).toEqual([0.5, 0.5]);
});
