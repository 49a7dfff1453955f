import { expect, it } from 'vitest';
import { createNumberFormat } from '../../../../src/components/canvas/chart/createNumberFormat';

it.each([
  ['en', 1234567.5, '1,234,567.5', '1.2M'],
  ['de', 1234.5, '1.234,5', '1.234,5'],
  ['en', -0.25, '-0.25', '-0.25'],
  ['en', 0, '0', '0'],
  ['en', 1e300, '1E300', '1E300'],
  ['en', 5e-324, '5E-324', '5E-324'],
])('in %s, %d is %s, or %s where there is little room', (locale, value, exact, short) => {
  const format = createNumberFormat(locale);
  expect([format(value), format(value, 'short')]).toEqual([exact, short]);
});

it('shares are percentages', () => {
  expect(createNumberFormat('en')(1 / 3, 'percent')).toBe('33.3%');
});
