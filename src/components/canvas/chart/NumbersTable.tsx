import { type ReactElement, useState } from 'react';
import { useCanvasLabels } from '../../../hooks/labels/useCanvasLabels';
import type { ChartArguments } from '../../../protocol/canvas/CanvasArguments';
import type { NumberFormat } from './createNumberFormat';

interface NumbersTableProps {
  readonly args: ChartArguments;
  readonly format: NumberFormat;
}

/**
 * The numbers of a chart as a table that can be opened. It is opened by a button, because pages style `details` and `summary` with
 * selectors that win over ours.
 */
export function NumbersTable({ args: { data, xLabel, yLabel }, format }: NumbersTableProps): ReactElement {
  const labels = useCanvasLabels();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div data-tavus-part="chart-numbers">
      <button
        type="button"
        aria-expanded={isOpen}
        data-tavus-part="chart-disclosure"
        onClick={() => setIsOpen(!isOpen)}
      >
        {labels.canvasChartNumbers}
      </button>
      {isOpen && (
        <table data-tavus-part="chart-table">
          <thead data-tavus-part="chart-rows">
            <tr data-tavus-part="chart-row">
              <th scope="col" dir="auto" data-tavus-part="chart-cell">
                {xLabel ?? labels.canvasChartLabel}
              </th>
              <th scope="col" dir="auto" data-tavus-part="chart-cell">
                {yLabel ?? labels.canvasChartValue}
              </th>
            </tr>
          </thead>
          <tbody data-tavus-part="chart-rows">
            {data.map(({ label, value }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a point is known by its place.
              <tr key={index} data-tavus-part="chart-row">
                <th scope="row" dir="auto" data-tavus-part="chart-cell">
                  {label}
                </th>
                <td data-tavus-part="chart-cell">{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
