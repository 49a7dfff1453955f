import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChartCard } from '../../../src/components/canvas/ChartCard';
import type { ChartArguments } from '../../../src/protocol/canvas/CanvasArguments';
import { type CardOptions, renderCard } from './cardOf';
import '../../../src/components/styles.css';

const months = ['January', 'February', 'March', 'April', 'May', 'June'].map((label, index) => ({
  label,
  value: [12, 30, -18, 4, 22, 41][index] ?? 0,
}));

function show(given: Partial<ChartArguments> = {}, options: CardOptions<'chart'> = {}) {
  return renderCard(
    ChartCard,
    'chart',
    { chartType: 'bar', data: months, title: 'Visitors', ...given },
    { style: { inlineSize: 328, padding: 16 }, ...options },
  );
}

it('the table is opened by keyboard', async () => {
  show();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('View as table');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('table').checkVisibility()).toBe(true);
});

it.each(['bar', 'line', 'pie'] as const)('a %s with long labels stays in its box', (chartType) => {
  const data = months.map(({ value }, index) => ({
    label: `${'Donaudampfschifffahrt'.repeat(3)} ${index}`,
    value: Math.abs(value) * 1e12,
  }));
  show({ chartType, data, xLabel: 'Months of the year', yLabel: 'Passengers' });
  const root = document.querySelector<HTMLElement>('[data-tavus-part="root"]');
  expect(root?.scrollWidth).toBeLessThanOrEqual(328);
});

it('from right to left, bars begin at the right, and a line goes to the left', async () => {
  const { update } = show(
    {
      data: [
        { label: 'a', value: 1 },
        { label: 'b', value: 2 },
      ],
    },
    { language: 'ar' },
  );
  const shape = document.querySelector('[data-shape="bar"]')?.getBoundingClientRect();
  const track = document.querySelector('[data-tavus-part="chart-track"]')?.getBoundingClientRect();
  expect(shape?.right).toBeCloseTo(track?.right ?? 0, 0);
  update({
    chartType: 'line',
    data: [
      { label: 'a', value: 1 },
      { label: 'b', value: 2 },
    ],
  });
  const [largest, smallest] = [...document.querySelectorAll('[data-tavus-part="chart-mark"]')].map(
    (mark) => mark.getBoundingClientRect().left,
  );
  expect(largest).toBeLessThan(smallest ?? 0);
});
