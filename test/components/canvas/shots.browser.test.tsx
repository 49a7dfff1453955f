import { fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CalendarCard } from '../../../src/components/canvas/CalendarCard';
import { ChartCard } from '../../../src/components/canvas/ChartCard';
import { calendarArgs, slots } from './calendarArgs';
import { renderCard } from './cardOf';
import '../../../src/components/styles.css';

const data = [['January', 1200], ['February', 1850], ['March', 990], ['April', 2400], ['May', 2210]].map(([label, value]) => ({ label: String(label), value: Number(value) }));
const neg = [['Rowing boats', 12], ['Sailing boats and everything else that goes without an engine', -8], ['Steamers', -31], ['Ferries', 0]].map(([label, value]) => ({ label: String(label), value: Number(value) }));
const many = Array.from({ length: 12 }, (_, i) => ({ label: `Region ${i + 1}`, value: [40, 1, 2, 1, 8, 30, 3, 1, 1, 12, 1, 6][i] ?? 1 }));
const cal = {
  day: [{ presets: [{ label: 'Tomorrow', date: '2026-11-29' }, { label: 'New Year', date: '2027-01-01' }] }, /November 18/],
  range: [{ mode: 'range' }, /November 11/, /November 19/],
  slots: [{ mode: 'slot_picker', slots, timezone: 'Europe/Berlin' }, 'radio'],
  multi: [{ mode: 'slot_picker', slots, timezone: 'Nope/Zone', multiSelect: true }, 'checkbox'],
  datetime: [{ mode: 'date_time', slots, timezone: 'Europe/Berlin', initialMonth: undefined }, 'radio'],
} as const;
const charts = {
  bar: { chartType: 'bar', data, title: 'Visitors of the lighthouse', xLabel: 'Month', yLabel: 'Visitors' },
  neg: { chartType: 'bar', data: neg, title: 'Change in percent' },
  line: { chartType: 'line', data, title: 'Visitors of the lighthouse', xLabel: 'Month', yLabel: 'Visitors' },
  linezero: { chartType: 'line', data: many.map((d, i) => ({ ...d, value: d.value - 10 + i })), title: 'Profit' },
  pie: { chartType: 'pie', data, title: 'Where they come from' },
  piemany: { chartType: 'pie', data: many, title: 'Where they come from' },
} as const;

for (const theme of ['light', 'dark'] as const)
  for (const width of [328, 448] as const) {
    const language = 'en';
    const options = { theme, language, style: { inlineSize: width } } as const;
    for (const [name, [args, ...presses]] of Object.entries(cal))
      it(`${name} ${theme} ${width}`, async () => {
        const { container } = renderCard(CalendarCard, 'calendar', calendarArgs(args as object), options);
        for (const press of presses)
          typeof press === 'string'
            ? fireEvent.click(screen.getAllByRole(press)[1] ?? document.body)
            : fireEvent.click(screen.getByRole('button', { name: press }));
        await shoot(container, `${name}-${theme}-${width}`);
      });
    for (const [name, args] of Object.entries(charts))
      it(`${name} ${theme} ${width}`, async () => {
        const { container } = renderCard(ChartCard, 'chart', args, options);
        if (name === 'bar') document.querySelector('details')?.setAttribute('open', '');
        await shoot(container, `${name}-${theme}-${width}`);
      });
  }
for (const [name, args] of Object.entries(charts))
  it(`ar ${name}`, async () => {
    const { container } = renderCard(ChartCard, 'chart', args, { language: 'ar', style: { inlineSize: 328 } });
    await shoot(container, `${name}-ar`);
  });
for (const language of ['ar', 'ja', 'de'] as const)
  it(`${language} day`, async () => {
    const { container } = renderCard(CalendarCard, 'calendar', calendarArgs({ mode: 'range', initialDate: '2026-11-18' }), { language, style: { inlineSize: 328 } });
    fireEvent.click(document.querySelectorAll('[data-day]')[19] ?? document.body);
    await shoot(container, `range-${language}`);
  });
async function shoot(container: Element, name: string) {
  await new Promise((done) => setTimeout(done, 350));
  const root = container.querySelector('[data-tavus-part="root"]') as HTMLElement;
  await page.screenshot({ element: root, path: `/tmp/w/shotsD/${name}.png` });
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)])).toEqual([]);
}
