import type { Fold } from './Fold';
import type { SignalEvent } from './SignalEvent';

/** Conversations have a handful; a sender gone wild must not fill the memory. */
const longest = 500;

/** Folds a signal behind those before it. */
export function foldSignal(fold: Fold, event: SignalEvent): void {
  const { journal, signals } = fold;
  journal.insert(signals, signals.length, event);
  if (signals.length > longest) {
    // Of perception tool calls there can be one every few seconds; no objective is forgotten for them.
    const oldest = signals.findIndex(({ type }) => type === 'conversation.perception_tool_call');
    journal.remove(signals, Math.max(oldest, 0));
  }
  // What is taken back is folded again, and so says this again.
  fold.signalsTouched = true;
}
