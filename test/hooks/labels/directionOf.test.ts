import { expect, test } from 'vitest';
import { directionOf } from '../../../src/hooks/labels/directionOf';

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ckb-IQ', 'rtl'],
  ['AZ-Arab-IR', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['de-CH', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['arn', 'ltr'],
])('the direction of %s is %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
