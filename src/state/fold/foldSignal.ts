import type { Fold } from './Fold';
import type { FoldedCanvasCall, SignalEvent } from './SignalEvent';

/** The maximum number of signals. Conversations have a handful; a faulty sender must not fill the memory. */
const longest = 500;

/** The maximum number of calls of Magic Canvas. A card that the PAL keeps changing must not fill the memory. */
const mostCanvasCalls = 100;

/** Appends a signal. */
export function foldSignal(fold: Fold, event: SignalEvent): void {
  const { journal, signals, toolCalls } = fold;
  if (event.type === 'conversation.perception_tool_call') {
    if (toolCalls.has(event.key)) return;
    journal.put(toolCalls, event.key, '');
  }
  journal.insert(signals, signals.length, event);
  if (signals.length > longest) {
    // Perception tool calls and guardrails can arrive every few seconds, so they are dropped first: they must not displace
    // objectives.
    const oldest = signals.findIndex(({ type }) => /tool_call|guardrail/.test(type));
    journal.remove(signals, Math.max(oldest, 0));
  }
  // Not journaled: an event that is undone is folded again and sets this again.
  fold.listsTouched = true;
}

/** Appends a call of Magic Canvas, once. What the calls show is worked out where cards are shown. */
export function foldCanvasCall(fold: Fold, event: FoldedCanvasCall): void {
  const { journal, canvasCalls, toolCalls } = fold;
  if (toolCalls.has(event.key)) return;
  journal.put(toolCalls, event.key, '');
  journal.insert(canvasCalls, canvasCalls.length, event);
  if (canvasCalls.length > mostCanvasCalls) {
    // Later changes of a card mostly replace what earlier ones set; without its show, there would be no card.
    const oldest = canvasCalls.findIndex(({ name }) => name === 'update_component');
    journal.remove(canvasCalls, Math.max(oldest, 0));
  }
  fold.listsTouched = true;
}
