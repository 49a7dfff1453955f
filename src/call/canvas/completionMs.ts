import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { CanvasInteractionType } from '../../protocol/canvas/CanvasInteraction';

/** Long enough to see that the answer was sent. */
const sentMs = 1200;
/** Long enough to see the correct answer of a quiz. */
const correctMs = 2000;

/** Returns after how long a card goes once an interaction is recorded; undefined if it stays. */
export function completionMs(
  { component, rawArgs }: CanvasCard,
  type: CanvasInteractionType,
): number | undefined {
  if (type === 'dismiss' || type === 'clear') return 0;
  if (!/^canvas\.(question|input|calendar)$/.test(component)) return undefined;
  if (type === 'skip') return 0;
  if (type !== 'submit') return undefined;
  return Object.hasOwn(rawArgs, 'correct_answer') ? correctMs : sentMs;
}
