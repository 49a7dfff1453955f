import { type ReactElement, useId, useMemo } from 'react';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useFormatLocale } from '../../hooks/react/useFormatLocale';
import type { CanvasCardOf } from '../../protocol/canvas/CanvasCard';
import type { CanvasRendererProps } from './CanvasRendererProps';
import { BarChart } from './chart/BarChart';
import { chartSummary } from './chart/chartSummary';
import { createNumberFormat } from './chart/createNumberFormat';
import { LineChart } from './chart/LineChart';
import { NumbersTable } from './chart/NumbersTable';
import { PieChart } from './chart/PieChart';
import { pieSlices } from './chart/pieSlices';

/** A chart of the PAL: bars, a line or a pie, with a summary in words and the numbers as a table. */
export function ChartCard({ card, titleId }: CanvasRendererProps<CanvasCardOf<'chart'>>): ReactElement {
  const { args } = card;
  const labels = useCanvasLabels();
  const locale = useFormatLocale();
  const format = useMemo(() => createNumberFormat(locale), [locale]);
  const summaryId = useId();
  const slices = args.chartType === 'pie' ? pieSlices(args.data) : undefined;
  const kind = args.chartType === 'line' ? 'line' : slices ? 'pie' : 'bar';
  const name = { bar: labels.canvasChartBars, line: labels.canvasChartLine, pie: labels.canvasChartPie }[
    kind
  ];
  return (
    <div data-tavus-part="chart" data-kind={kind}>
      {args.title !== undefined && (
        <h2 id={titleId} dir="auto" data-tavus-part="canvas-title">
          {args.title}
        </h2>
      )}
      <p id={summaryId} data-tavus-part="chart-summary">
        {chartSummary(args, format, labels)}
      </p>
      <div role="img" aria-label={name} aria-describedby={summaryId} data-tavus-part="chart-figure">
        {slices ? (
          <PieChart args={args} slices={slices} format={format} />
        ) : kind === 'line' ? (
          <LineChart args={args} format={format} />
        ) : (
          <BarChart args={args} format={format} />
        )}
      </div>
      <NumbersTable args={args} format={format} />
    </div>
  );
}
