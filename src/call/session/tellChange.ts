import type { Conversation } from '../../state/Conversation';
import { callSafely } from '../Listeners';
import type { SessionCallbacks } from './SessionOptions';
import { tellMistake } from './tellMistake';

/** Calls the application's callbacks for a conversation that has entered another state. */
export function tellChange(conversation: Conversation, callbacks: SessionCallbacks): void {
  const { onStateChange, onStarted, onEnded, onError } = callbacks;
  const { state, conversationId, error, endReason, startedAt, endedAt } = conversation;
  callSafely(() => onStateChange?.(state));
  if (state === 'connected' && conversationId !== undefined)
    callSafely(() => onStarted?.({ conversationId }));
  if (state === 'error' && error) callSafely(() => (onError ?? tellMistake)(error));
  if ((state === 'ended' || state === 'error') && endReason) {
    const durationMs = startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
    callSafely(() => onEnded?.({ conversationId, reason: endReason, durationMs }));
  }
}
