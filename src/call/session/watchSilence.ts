import { startTimer } from '../startTimer';
import type { ConversationSession } from './ConversationSession';
import { createPendingAnswers } from './PendingAnswers';
import { quietMs } from './SilenceWatch';

/** What to do about the silence. */
export interface SilenceHandlers {
  /** Nobody speaks, and the PAL has answered everything. */
  onSilence(): void;
  /**
   * Nobody speaks, but a tool handler is still running, perhaps because it waits for the silence. Without this, handlers and
   * texts that wait to be sent are not waited for.
   */
  onHandlersOnly?(): void;
  /** How long to wait for an answer that may never come, in milliseconds; forever by default. */
  readonly longestAnswerMs?: number;
}

/** Waits until nobody has spoken for `graceMs` and nothing is pending; returns a function that stops waiting. */
export function watchSilence(
  session: ConversationSession,
  graceMs: number,
  { onSilence, onHandlersOnly, longestAnswerMs = Number.POSITIVE_INFINITY }: SilenceHandlers,
): () => void {
  const pending = session.part(createPendingAnswers);
  let stopTimer: () => void = () => undefined;

  function restart(quietAlreadyMs = 0): void {
    stopTimer();
    const speaking = session.peek((state) => state.speaking);
    if (speaking.pal || speaking.user) return;
    // The queue has a watch of its own, and sends what waits in it.
    if (onHandlersOnly && pending.queues.size > 0) return;
    if (onHandlersOnly && pending.hasHandlers) {
      stopTimer = startTimer(onHandlersOnly, graceMs);
      return;
    }
    const neededMs = pending.missingQuietMs(graceMs, quietAlreadyMs);
    const missingMs = neededMs === Number.POSITIVE_INFINITY ? Math.max(graceMs, longestAnswerMs) : neededMs;
    if (missingMs > 0) stopTimer = startTimer(onSilence, missingMs);
    else onSilence();
  }

  const undos = [
    // Anything that happens in the conversation shows that it goes on; a heartbeat of the system does not.
    session.events.add(({ type }) => type.startsWith('conversation.') && restart()),
    pending.changes.add(() => restart()),
    () => stopTimer(),
  ];
  restart(session.peek((state) => state.quiet) ? quietMs : 0);
  return () => {
    for (const undo of undos) undo();
  };
}
