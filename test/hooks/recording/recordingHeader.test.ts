import { createStore } from 'jotai/vanilla';
import { expect, it, vi } from 'vitest';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import { recordingHeader } from '../../../src/hooks/recording/recordingHeader';
import { createConversationState } from '../../../src/state/ConversationState';

it('begins at the time of the clock that the entries go by', () => {
  const session = new ConversationSession(createStore(), createConversationState());
  vi.spyOn(session, 'now').mockReturnValue(1234);
  expect(recordingHeader(session).recordedAt).toBe(1234);
});
