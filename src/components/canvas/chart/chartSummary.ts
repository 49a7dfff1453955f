import type { CanvasLabels } from '../../../hooks/labels/canvasLabels';
import type { ChartArguments, ChartPoint } from '../../../protocol/canvas/CanvasArguments';

/** Returns what a chart shows, in words: its largest and smallest value, and for a line where it goes. */
export function chartSummary(
  { data, chartType }: Pick<ChartArguments, 'data' | 'chartType'>,
  format: (value: number) => string,
  labels: CanvasLabels,
): string {
  const [first] = data;
  if (!first) return '';
  const fill = (text: string, names: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => isolate(names[name] ?? placeholder, text));
  const last = data[data.length - 1] ?? first;
  const largest = extreme(data, (a, b) => a > b);
  const smallest = extreme(data, (a, b) => a < b);
  if (data.length === 1)
    return fill(labels.canvasChartOne, { label: first.label, value: format(first.value) });
  if (largest.value === smallest.value) return fill(labels.canvasChartEqual, { value: format(first.value) });
  const trend =
    last.value > first.value
      ? labels.canvasChartRises
      : last.value < first.value
        ? labels.canvasChartFalls
        : labels.canvasChartReturns;
  return fill(chartType === 'line' ? trend : labels.canvasChartExtremes, {
    largest: largest.label,
    most: format(largest.value),
    smallest: smallest.label,
    least: format(smallest.value),
    first: format(first.value),
    last: format(last.value),
  });
}

function extreme(data: readonly ChartPoint[], isBeyond: (a: number, b: number) => boolean): ChartPoint {
  return data.reduce((found, point) => (isBeyond(point.value, found.value) ? point : found));
}

/** Keeps a text of the PAL from changing the order of a sentence around it that is read in the other direction. */
function isolate(text: string, sentence: string): string {
  return /[\u0590-\u08ff]/.test(text + sentence) ? `\u2068${text}\u2069` : text;
}
