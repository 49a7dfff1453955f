import type { CanvasLabels } from '../../../hooks/labels/canvasLabels';

/** Returns the accessible name of a card's frame, such as "Question from Mira". */
export function frameTitle(component: string, palName: string, labels: CanvasLabels): string {
  return titleOf(component, labels).replace('{name}', () => palName);
}

function titleOf(component: string, labels: CanvasLabels): string {
  switch (component) {
    case 'canvas.question':
    case 'canvas.input':
      return labels.canvasQuestionFrom;
    case 'canvas.calendar':
    case 'canvas.scheduling_embed':
      return labels.canvasCalendarFrom;
    case 'canvas.text':
      return labels.canvasTextFrom;
    case 'canvas.chart':
      return labels.canvasChartFrom;
    default:
      return labels.canvasCardFrom;
  }
}
