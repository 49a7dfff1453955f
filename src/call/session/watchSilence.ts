import { startTimer } from '../startTimer';
import type { ConversationSession } from './ConversationSession';
import { createPendingAnswers } from './PendingAnswers';
import { quietMs } from './SilenceWatch';

/** What to do about the silence. */
export interface SilenceHandlers {
  /** Nobody speaks, and the PAL has answered everything. */
  onSilence(): void;
  /** Nobody speaks, but a tool handler is still running, perhaps because it waits for the silence. */
  onHandlersOnly(): void;
}

/** Waits until nobody has spoken for `graceMs` and nothing is pending; returns a function that stops waiting. */
export function watchSilence(
  session: ConversationSession,
  graceMs: number,
  { onSilence, onHandlersOnly }: SilenceHandlers,
): () => void {
  const pending = session.part(createPendingAnswers);
  let stopTimer: () => void = () => undefined;

  function restart(quietAlreadyMs = 0): void {
    stopTimer();
    const speaking = session.peek((state) => state.speaking);
    if (speaking.pal || speaking.user) return;
    if (pending.hasHandlers) {
      stopTimer = startTimer(onHandlersOnly, graceMs);
      return;
    }
    const missingMs = pending.missingQuietMs(graceMs, quietAlreadyMs);
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
