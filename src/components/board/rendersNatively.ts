import type { CanvasCard } from '../../protocol/canvas/CanvasCard';

/**
 * Returns true if this library draws a card itself. It leaves what it does not know to Tavus's frame, and questions with free
 * text as well, because the form of such an answer is not documented.
 */
export function rendersNatively(card: CanvasCard): boolean {
  if (card.kind === 'other') return false;
  if (card.kind !== 'question') return true;
  return !card.args.allowOther && !card.args.options.some(({ allowFreeText }) => allowFreeText);
}
