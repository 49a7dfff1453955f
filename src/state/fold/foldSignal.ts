import type { Fold } from './Fold';
import type { SignalEvent } from './SignalEvent';

/** The maximum number of signals. Conversations have a handful; a faulty sender must not fill the memory. */
const longest = 500;

/** Appends a signal. */
export function foldSignal(fold: Fold, event: SignalEvent): void {
  const { journal, signals, toolCalls } = fold;
  if (event.type === 'conversation.perception_tool_call') {
    if (toolCalls.has(event.key)) return;
    journal.put(toolCalls, event.key, '');
  }
  journal.insert(signals, signals.length, event);
  if (signals.length > longest) {
    journal.remove(signals, Math.max(oldestOf(signals), 0));
  }
  // Not journaled: an event that is undone is folded again and sets this again.
  fold.signalsTouched = true;
}

/**
 * Returns the index of the signal to drop first. Perception tool calls can arrive every few seconds and guardrails in
 * every turn: they must not displace objectives.
 */
function oldestOf(signals: readonly SignalEvent[]): number {
  const oldest = signals.findIndex(({ type }) => type === 'conversation.perception_tool_call');
  return oldest >= 0 ? oldest : signals.findIndex(({ type }) => type === 'conversation.guardrail');
}
