import type { ReactElement } from 'react';
import type { ChartArguments } from '../../../protocol/canvas/CanvasArguments';
import { AxisNames } from './AxisNames';
import { chartScale } from './chartScale';
import type { NumberFormat } from './createNumberFormat';
import { shownLabels } from './shownLabels';

interface LineChartProps {
  readonly args: ChartArguments;
  readonly format: NumberFormat;
}

/**
 * A line through the values, with the largest and the smallest one written at their points. The drawing is stretched to its
 * box, and in a language that is read from right to left it is mirrored; so texts are not in it but above it.
 */
export function LineChart({ args, format }: LineChartProps): ReactElement {
  const values = args.data.map(({ value }) => value);
  const { place, zero } = chartScale(values, false);
  const points = args.data.map(({ label, value }, index) => ({
    label,
    value,
    x: args.data.length === 1 ? 50 : 8 + (index * 84) / (args.data.length - 1),
    y: heightOf(place(value)),
  }));
  const path = points.map(({ x, y }) => `${x} ${y}`).join('L');
  const base = zero === undefined ? 100 : heightOf(zero);
  const marked = new Set([Math.max(...values), Math.min(...values)].map((value) => values.indexOf(value)));
  const shown = shownLabels(args.data.map(({ label }) => label));
  return (
    <>
      <AxisNames {...args} xLabel={args.yLabel} yLabel={undefined} />
      <div data-tavus-part="chart-plot">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
          data-tavus-part="chart-lines"
        >
          {zero !== undefined && <path d={`M0 ${heightOf(zero)}H100`} data-shape="zero" />}
          {points.length > 1 && <path d={`M8 ${base}L${path}L92 ${base}Z`} data-shape="area" />}
          <path d={`M${path}`} data-shape="line" />
          <path d={points.map(({ x, y }) => `M${x} ${y}h0`).join('')} data-shape="points" />
        </svg>
        {[...marked].map((index) => {
          const { x, y, value } = points[index] ?? { x: 0, y: 0, value: 0 };
          const isLargest = index === values.indexOf(Math.max(...values));
          return (
            <span
              key={index}
              data-tavus-part="chart-mark"
              data-side={isLargest ? 'above' : 'below'}
              style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}
            >
              {format(value, 'short')}
            </span>
          );
        })}
      </div>
      <div data-tavus-part="chart-ticks">
        {shown.map((index) => (
          <span key={index} dir="auto" data-tavus-part="chart-tick">
            {args.data[index]?.label}
          </span>
        ))}
      </div>
      <AxisNames xLabel={undefined} yLabel={args.xLabel} />
    </>
  );
}

/** Returns the height in percent from the top, with room for the numbers above and below the line. */
function heightOf(place: number): number {
  return 82 - place * 62;
}
