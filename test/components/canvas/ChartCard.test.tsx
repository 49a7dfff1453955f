import { fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChartCard } from '../../../src/components/canvas/ChartCard';
import type { ChartArguments } from '../../../src/protocol/canvas/CanvasArguments';
import { type CardOptions, renderCard } from './cardOf';

function show(given: Partial<ChartArguments>, options?: CardOptions<'chart'>) {
  return renderCard(
    ChartCard,
    'chart',
    { chartType: 'bar', data: quarters, title: 'Sales', ...given },
    options,
  );
}

const quarters = [
  { label: 'Spring', value: 12 },
  { label: 'Summer', value: 30 },
  { label: 'Autumn', value: 18 },
];
const shapes = (name: string) =>
  document.querySelectorAll(`[data-tavus-part="chart-${name}"], [data-shape="${name}"]`);

it.each([
  ['bar', 'Bar chart'],
  ['line', 'Line chart'],
  ['pie', 'Pie chart'],
] as const)('a %s is an image with a name and a summary', (chartType, name) => {
  show({ chartType });
  const image = screen.getByRole('img', { name });
  const summary = document.getElementById(image.getAttribute('aria-describedby') ?? '');
  expect(summary?.textContent).toContain('Summer (30)');
});

it('the numbers are a table, with the names of the axes', () => {
  show({ xLabel: 'Season', yLabel: 'Boats' });
  const disclosure = screen.getByRole('button', { name: 'View as table', expanded: false });
  expect(screen.queryByRole('table')).toBeNull();
  fireEvent.click(disclosure);
  expect(disclosure.getAttribute('aria-expanded')).toBe('true');
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Season', 'Boats'],
    ['Spring', '12'],
    ['Summer', '30'],
    ['Autumn', '18'],
  ]);
});

it('bars with negative values have a line at zero', () => {
  show({
    data: [
      { label: 'a', value: -10 },
      { label: 'b', value: 30 },
    ],
  });
  const bars = [...shapes('bar')]
    .filter(({ tagName }) => tagName === 'rect')
    .map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')]);
  expect(bars).toEqual([
    ['0%', '25%'],
    ['25%', '75%'],
  ]);
  expect(shapes('zero')).toHaveLength(2);
});

it.each([[[1, -1]], [[0, 0, 0]]])('a pie of %j is drawn as bars', (values) => {
  show({ chartType: 'pie', data: values.map((value) => ({ label: `${value}`, value })) });
  expect(shapes('pie')).toHaveLength(0);
  expect(document.querySelectorAll('rect')).toHaveLength(values.length);
});

it('each slice of a pie has the number of its label', () => {
  show({ chartType: 'pie' });
  const numbers = [...shapes('number')].map(({ textContent }) => textContent);
  expect(numbers).toEqual(['1', '2', '3', '1', '2', '3']);
  expect([...shapes('key')].map(({ textContent }) => textContent)).toEqual([
    '1Spring1220%',
    '2Summer3050%',
    '3Autumn1830%',
  ]);
});

it('a pie of one value is a circle', () => {
  show({ chartType: 'pie', data: [{ label: 'All', value: 5 }] });
  expect(document.querySelectorAll('circle')).toHaveLength(1);
});

it('a line of one point is a point', () => {
  show({ chartType: 'line', data: [{ label: 'Now', value: 5 }] });
  expect(shapes('points')[0]?.getAttribute('d')).toBe('M50 51h0');
  expect(shapes('mark')).toHaveLength(1);
});

it('numbers are written as in the visitor’s language', () => {
  show({ data: [{ label: 'Umsatz', value: 1234.5 }] }, { language: 'de' });
  expect(shapes('value')[0]?.textContent).toBe('1.234,5');
});

it('texts of the PAL are texts', () => {
  show({ title: '<b>Sales</b>', data: [{ label: '<img src=x>', value: 1 }] });
  expect(document.querySelectorAll('b, img')).toHaveLength(0);
});

it('any numbers can be drawn', () => {
  const anyValue = fc.double({ noNaN: true, noDefaultInfinity: true });
  const anyData = fc.array(fc.record({ label: fc.string({ maxLength: 80 }), value: anyValue }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      anyData,
      fc.constantFrom('bar' as const, 'line' as const, 'pie' as const),
      (data, chartType) => {
        const { unmount } = show({ data, chartType });
        const drawn = [...document.querySelectorAll('svg *')].flatMap((shape) =>
          [...shape.attributes].map(({ value }) => value),
        );
        expect(drawn.filter((value) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
        unmount();
      },
    ),
    { numRuns: 60 },
  );
});
