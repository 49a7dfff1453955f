import type { CanvasLabels } from '../../hooks/labels/canvasLabels';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { canvasTitle } from '../../protocol/canvas/canvasTitle';

/** Returns what a card is and whom it is from, such as "Question from Mira". */
export function sourceOf(card: CanvasCard, labels: CanvasLabels, palName: string): string {
  const { from } = textsOf(card, labels);
  return from.replace('{name}', () => palName);
}

/** Returns what is said when a card appears, such as "Mira has a question: Which day suits you?". */
export function announcementOf(card: CanvasCard, labels: CanvasLabels, palName: string): string {
  const source = sourceOf(card, labels, palName);
  const title = titleOf(card);
  if (card.kind === 'alert') return [source, title, card.args.body].filter(Boolean).join('. ');
  const { shows } = textsOf(card, labels);
  if (title === undefined && shows.includes('{title}')) return source;
  return shows.replace('{name}', () => palName).replace('{title}', () => title ?? '');
}

/** A text without a title is not read out: it can be long, and nobody has asked for it. */
function titleOf(card: CanvasCard): string | undefined {
  return card.kind === 'text' || card.kind === 'alert' ? card.args.title : canvasTitle(card);
}

function textsOf(card: CanvasCard, labels: CanvasLabels): { readonly from: string; readonly shows: string } {
  if (card.kind === 'alert') {
    return { from: labels[alertLabels[card.args.severity]], shows: labels.canvasShowsCard };
  }
  switch (card.component) {
    case 'canvas.question':
    case 'canvas.input':
      return { from: labels.canvasQuestionFrom, shows: labels.canvasShowsQuestion };
    case 'canvas.calendar':
    case 'canvas.scheduling_embed':
      return { from: labels.canvasCalendarFrom, shows: labels.canvasShowsCalendar };
    case 'canvas.text':
      return { from: labels.canvasTextFrom, shows: labels.canvasShowsText };
    case 'canvas.chart':
      return { from: labels.canvasChartFrom, shows: labels.canvasShowsChart };
    default:
      return { from: labels.canvasCardFrom, shows: labels.canvasShowsCard };
  }
}

const alertLabels = {
  info: 'canvasInfoFrom',
  success: 'canvasSuccessFrom',
  warning: 'canvasWarningFrom',
  error: 'canvasErrorFrom',
} as const;
