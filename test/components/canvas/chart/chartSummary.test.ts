import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chartSummary } from '../../../../src/components/canvas/chart/chartSummary';
import { createNumberFormat } from '../../../../src/components/canvas/chart/createNumberFormat';
import { canvasLabels } from '../../../../src/hooks/labels/canvasLabels';
import { labels as german } from '../../../../src/locales/de';

const format = createNumberFormat('en');

function summarize(chartType: 'bar' | 'line' | 'pie', ...values: number[]) {
  const data = values.map((value, index) => ({ label: `${2020 + index}`, value }));
  return chartSummary({ data, chartType }, format, canvasLabels);
}

it.each([
  ['bar', [3, 1, 1500], 'The largest is 2022 (1,500), the smallest is 2021 (1).'],
  ['pie', [3, 1], 'The largest is 2020 (3), the smallest is 2021 (1).'],
  ['line', [2, 1, 4], 'From 2 it rises to 4. The highest is 2022 (4), the lowest is 2021 (1).'],
  ['line', [4, 5, 1], 'From 4 it falls to 1. The highest is 2021 (5), the lowest is 2022 (1).'],
  ['line', [2, 5, 2], 'It ends where it began, at 2. The highest is 2021 (5), the lowest is 2020 (2).'],
  ['line', [-2], 'The only value is -2 (2020).'],
  ['bar', [7, 7], 'All values are 7.'],
] as const)('a %s of %j is summarized', (chartType, values, text) => {
  expect(summarize(chartType, ...values)).toBe(text);
});

it('a chart without values has no summary', () => {
  expect(summarize('bar')).toBe('');
});

it('labels that look like placeholders or patterns stay as they are', () => {
  const data = [
    { label: '{smallest} $& $1', value: 2 },
    { label: '{most}', value: 1 },
  ];
  expect(chartSummary({ data, chartType: 'bar' }, format, canvasLabels)).toBe(
    'The largest is {smallest} $& $1 (2), the smallest is {most} (1).',
  );
});

it('the summary is in the language of the labels', () => {
  const data = [
    { label: 'Mai', value: 2 },
    { label: 'Juni', value: 1 },
  ];
  expect(chartSummary({ data, chartType: 'bar' }, format, { ...canvasLabels, ...german })).toBe(
    'Am größten ist Mai (2), am kleinsten Juni (1).',
  );
});

it('no placeholder is left', () => {
  const anyValues = fc.array(fc.integer(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      anyValues,
      fc.constantFrom('bar' as const, 'line' as const, 'pie' as const),
      (values, chartType) => {
        expect(summarize(chartType, ...values)).not.toMatch(/[{}]|NaN|undefined/);
      },
    ),
  );
});
