import type { ReactElement } from 'react';
import type { ChartArguments } from '../../../protocol/canvas/CanvasArguments';
import { AxisNames } from './AxisNames';
import type { NumberFormat } from './createNumberFormat';
import type { PieSlice } from './pieSlices';

interface PieChartProps {
  readonly args: ChartArguments;
  readonly slices: readonly PieSlice[];
  readonly format: NumberFormat;
}

/** A pie whose slices are numbered, because colors alone would not tell which label belongs to which. */
export function PieChart({ args, slices, format }: PieChartProps): ReactElement {
  return (
    <>
      <svg viewBox="-60 -60 120 120" aria-hidden="true" focusable="false" data-tavus-part="chart-pie">
        {slices.map(({ share, start, end, mark }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a point is known by its place.
          <g key={index}>
            {share > 0.9999 ? (
              <circle r={radius} data-shape="slice" data-shade={shadeOf(index, slices.length)} />
            ) : (
              <path
                d={`M0 0L${at(start)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(end)}Z`}
                data-shape="slice"
                data-shade={shadeOf(index, slices.length)}
              />
            )}
            <path d={`M${at((start + end) / 2, radius + 1)}L${at(mark, radius + 5)}`} data-shape="lead" />
            <text
              {...placeOf(mark, radius + 11)}
              textAnchor="middle"
              dominantBaseline="central"
              data-shape="number"
            >
              {format(index + 1)}
            </text>
          </g>
        ))}
      </svg>
      <AxisNames {...args} />
      {args.data.map(({ label, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a point is known by its place.
        <div key={index} data-tavus-part="chart-key">
          <span data-tavus-part="chart-number">{format(index + 1)}</span>
          <span dir="auto" data-tavus-part="chart-label">
            {label}
          </span>
          <span data-tavus-part="chart-value">{format(value, 'short')}</span>
          <span data-tavus-part="chart-share">{format(slices[index]?.share ?? 0, 'percent')}</span>
        </div>
      ))}
    </>
  );
}

const radius = 42;

function placeOf(turns: number, distance = radius): { readonly x: number; readonly y: number } {
  const angle = (turns - 0.25) * 2 * Math.PI;
  return { x: rounded(Math.cos(angle) * distance), y: rounded(Math.sin(angle) * distance) };
}

function at(turns: number, distance?: number): string {
  const { x, y } = placeOf(turns, distance);
  return `${x} ${y}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Returns one of three shades, so that neighbors differ: also the last slice and the first one. */
function shadeOf(index: number, count: number): number {
  return index > 0 && index === count - 1 && index % 3 === 0 ? 1 : index % 3;
}
