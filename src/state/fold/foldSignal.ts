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
    // Perception tool calls and guardrails can arrive every few seconds, so they are dropped first: they must not displace
    // objectives.
    const oldest = signals.findIndex(({ type }) => /tool_call|guardrail/.test(type));
    journal.remove(signals, Math.max(oldest, 0));
  }
  // Not journaled: an event that is undone is folded again and sets this again.
  fold.listsTouched = true;
}
