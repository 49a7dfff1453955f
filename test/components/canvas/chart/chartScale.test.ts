import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartScale } from '../../../../src/components/canvas/chart/chartScale';

const anyValues = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 12,
});

it('every value has a place from 0 to 1, however huge or tiny', () => {
  fc.assert(
    fc.property(anyValues, fc.boolean(), (values, fromZero) => {
      const { place, zero } = chartScale(values, fromZero);
      for (const value of values) {
        expect(place(value)).toBeGreaterThanOrEqual(0);
        expect(place(value)).toBeLessThanOrEqual(1);
      }
      if (fromZero) expect(zero).toBeDefined();
    }),
  );
});

it('a larger value never has a lower place', () => {
  fc.assert(
    fc.property(anyValues, fc.boolean(), (values, fromZero) => {
      const { place } = chartScale(values, fromZero);
      const places = [...values].sort((a, b) => a - b).map(place);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

it('bars begin at zero', () => {
  const { place, zero } = chartScale([10, 20], true);
  expect([zero, place(10), place(20)]).toEqual([0, 0.5, 1]);
});

it('with negative values, zero is in between', () => {
  const { place, zero } = chartScale([-10, 30], true);
  expect([place(-10), zero, place(30)]).toEqual([0, 0.25, 1]);
});

it('a line of equal values is in the middle', () => {
  expect(chartScale([5, 5, 5], false).place(5)).toBe(0.5);
});

it('bars of zeros have no length', () => {
  const { place, zero } = chartScale([0, 0], true);
  expect([place(0), zero]).toEqual([0, 0]);
});

it('the difference of the most distant numbers is no problem', () => {
  const { place } = chartScale([-Number.MAX_VALUE, 0, Number.MAX_VALUE], false);
  expect([place(-Number.MAX_VALUE), place(0), place(Number.MAX_VALUE)]).toEqual([0, 0.5, 1]);
});
