import { expect, test } from 'vitest';
import { errorDetail } from '../../../src/components/parts/errorDetail';
import { englishLabels } from '../../../src/hooks/labels/englishLabels';

const detail = (code: string | undefined) => errorDetail(code === undefined ? code : { code }, englishLabels);

test('errors that the visitor can act on have their own text, and all others share one', () => {
  const helpful = [
    ['not-allowed'],
    ['expired', 'room-not-found'],
    ['room-full', 'call-instance-exists'],
    ['pal-timeout'],
    ['concurrency-limit', 'rate-limited'],
    ['unavailable'],
    ['wrong-password'],
    ['unsupported-browser'],
    ['media-refused'],
  ];
  for (const [first, ...same] of helpful) for (const code of same) expect(detail(code)).toBe(detail(first));
  const general = detail('create-failed');
  expect(new Set([general, ...helpful.map(([code]) => detail(code))]).size).toBe(helpful.length + 1);
  expect([detail(undefined), detail('of-my-own')]).toEqual([general, general]);
  expect(detail('wrong-password')).toBe(englishLabels.wrongPassword);
});

test('the text of an error takes the place of the label', () => {
  const text = 'Please wait 12 seconds.';
  expect(errorDetail({ code: 'rate-limited', text }, englishLabels)).toBe(text);
  expect(errorDetail({ code: 'rate-limited', text: '' }, englishLabels)).toBe(englishLabels.errorBusy);
});

test('the PAL that stays away is called by its name, whatever that contains', () => {
  const named = errorDetail({ code: 'pal-timeout' }, { ...englishLabels, pal: 'M$&M' });
  expect(named).toBe('M$&M didn’t join. Try again in a moment.');
});
