import { createStore } from 'jotai/vanilla';
import { expect, it, vi } from 'vitest';
import { idleConversation } from '../../src/state/Conversation';
import { createConversationState } from '../../src/state/ConversationState';
import { updateConversation } from '../../src/state/updateConversation';

it('notifies once about a change, and not at all without one', () => {
  const [store, state] = [createStore(), createConversationState()];
  const notified = vi.fn();
  store.sub(state.conversation, notified);
  updateConversation(store, state, { state: 'connecting', conversationId: 'c1' });
  const again = updateConversation(store, state, { state: 'connecting' });
  expect(notified).toHaveBeenCalledTimes(1);
  expect(again).toEqual({ ...idleConversation, state: 'connecting', conversationId: 'c1' });
  expect(store.get(state.conversation)).toBe(again);
});
