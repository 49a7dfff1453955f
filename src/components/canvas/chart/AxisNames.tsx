import type { ReactElement } from 'react';
import type { ChartArguments } from '../../../protocol/canvas/CanvasArguments';

/** What the labels and the values of a chart are, above them. */
export function AxisNames({
  xLabel,
  yLabel,
}: Pick<ChartArguments, 'xLabel' | 'yLabel'>): ReactElement | null {
  if (!xLabel && !yLabel) return null;
  return (
    <div data-tavus-part="chart-axes">
      <span dir="auto">{xLabel}</span>
      <span dir="auto">{yLabel}</span>
    </div>
  );
}
