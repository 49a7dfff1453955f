import { expect, it } from 'vitest';
import { readTime } from '../../src/protocol/readTime';

const moment = 1_746_000_000_123;

it.each([
  ['seconds', moment / 1000],
  ['milliseconds', moment],
  ['microseconds', moment * 1000],
  ['nanoseconds', moment * 1e6],
  ['ISO 8601 text', '2025-04-30T08:00:00.123Z'],
])('reads %s', (_, time) => {
  expect(readTime(time)).toBe(moment);
});

it('reads a small number as seconds', () => {
  expect(readTime(12.5)).toBe(12_500);
  expect(readTime(0)).toBe(0);
});

it.each([-1, -1e20, 8.64e12 + 1, 4.2e9, 1e20, 1e308, Number.NaN, 'soon', '9999-12-31', null, undefined, {}])(
  'reads nothing from %j',
  (time) => {
    expect(readTime(time)).toBeUndefined();
  },
);
