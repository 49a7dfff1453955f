import type { Fold } from './Fold';
import type { FoldedCanvasCall } from './FoldedEvent';

/** The maximum number of calls that are kept. A card that the PAL keeps changing must not fill the memory. */
const longest = 100;

/** Appends a call of Magic Canvas, once. What the calls show is worked out where cards are shown. */
export function foldCanvasCall(fold: Fold, event: FoldedCanvasCall): void {
  const { journal, canvasCalls, toolCalls } = fold;
  if (toolCalls.has(event.key)) return;
  journal.put(toolCalls, event.key, '');
  journal.insert(canvasCalls, canvasCalls.length, event);
  if (canvasCalls.length > longest) {
    // Later changes of a card mostly replace what earlier ones set; without its show, there would be no card.
    const oldest = canvasCalls.findIndex(({ name }) => name === 'update_component');
    journal.remove(canvasCalls, Math.max(oldest, 0));
  }
  // Not journaled: an event that is undone is folded again and sets this again.
  fold.listsTouched = true;
}
