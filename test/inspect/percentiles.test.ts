// @vitest-environment node
import { expect, it } from 'vitest';
import { percentiles } from '../../src/inspect/percentiles';

it('takes the nearest rank, so that each is one of the values', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(hundred)).toEqual({ count: 100, p50: 50, p90: 90, p99: 99, max: 100 });
  expect(percentiles([7])).toEqual({ count: 1, p50: 7, p90: 7, p99: 7, max: 7 });
  expect(percentiles([])).toBeUndefined();
});
