import type { ConversationStatus } from './Conversation';

/** Returns true from the start of a conversation until it has ended and cleanup is done. */
export function isUnderWay(state: ConversationStatus): boolean {
  return state !== 'idle' && state !== 'ended' && state !== 'error';
}
