import { expect, test } from 'vitest';
import { formatDuration } from '../../../src/components/parts/formatDuration';

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_000, '0:59'],
  [59_001, '1:00'],
  [605_000, '10:05'],
  [3_599_000, '59:59'],
  [3_600_000, '1:00:00'],
  [3_725_000, '1:02:05'],
])('formats %i ms as %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});
