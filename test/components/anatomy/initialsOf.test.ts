import { expect, test } from 'vitest';
import { initialsOf } from '../../../src/components/anatomy/initialsOf';

test.each([
  ['Mira', 'M'],
  ['Mira Holt', 'MH'],
  ['  anna  maria de vries ', 'AV'],
  ['Anna (Sales)', 'A'],
  ['Édith Piaf', 'ÉP'],
  ['ميرا حداد', 'م'],
  ['山田 花子', '山'],
  ['42', ''],
  ['', ''],
  // The default of the label, which is nobody's name.
  ['PAL', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
