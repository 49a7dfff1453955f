import type { ReactElement } from 'react';
import type { ChartArguments } from '../../../protocol/canvas/CanvasArguments';
import { AxisNames } from './AxisNames';
import { chartScale } from './chartScale';
import type { NumberFormat } from './createNumberFormat';

interface BarChartProps {
  readonly args: ChartArguments;
  readonly format: NumberFormat;
}

/** A bar for each value, below its label: so labels of any length have room, and the bars grow from one line. */
export function BarChart({ args, format }: BarChartProps): ReactElement {
  const values = args.data.map(({ value }) => value);
  const { place, zero = 0 } = chartScale(values, true);
  const hasNegative = values.some((value) => value < 0);
  return (
    <>
      <AxisNames {...args} />
      {args.data.map(({ label, value }, index) => {
        const from = Math.min(place(value), zero);
        const length = Math.abs(place(value) - zero);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a point is known by its place.
          <div key={index} data-tavus-part="chart-bar">
            <span dir="auto" data-tavus-part="chart-label">
              {label}
            </span>
            <span data-tavus-part="chart-value">{format(value, 'short')}</span>
            <svg aria-hidden="true" focusable="false" data-tavus-part="chart-track">
              <rect x={`${from * 100}%`} width={`${length * 100}%`} height="100%" rx="4" data-shape="bar" />
              {hasNegative && (
                <line x1={`${zero * 100}%`} x2={`${zero * 100}%`} y1="0" y2="100%" data-shape="zero" />
              )}
            </svg>
          </div>
        );
      })}
    </>
  );
}
