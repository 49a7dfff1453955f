import type { ConversationStatus } from './Conversation';

/** True from the start of a conversation until nothing of it is left. */
export function isUnderWay(state: ConversationStatus): boolean {
  return state !== 'idle' && state !== 'ended' && state !== 'error';
}
