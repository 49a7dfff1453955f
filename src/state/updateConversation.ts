import type { Conversation } from './Conversation';
import type { ConversationState } from './ConversationState';
import type { Store } from './ConversationWriter';
import { isUnderWay } from './isUnderWay';
import { sameFields } from './sameFields';

/** Updates what is known about the conversation, and returns it. Subscribers are notified only if it has changed. */
export function updateConversation(
  store: Store,
  { conversation, hairCheck }: ConversationState,
  patch: Partial<Conversation>,
): Conversation {
  const before = store.get(conversation);
  const after = { ...before, ...patch };
  if (sameFields(before, after)) return before;
  store.set(conversation, after);
  // A conversation that is only prepared leaves the hair check open.
  if (isUnderWay(after.state) || after.state === 'error') store.set(hairCheck, false);
  return after;
}
