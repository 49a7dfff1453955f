import { createStore } from 'jotai/vanilla';
import { parseEvent } from '../protocol/parseEvent';
import { createConversationState } from '../state/ConversationState';
import { ConversationWriter } from '../state/ConversationWriter';
import { createToolCallListAtom } from '../state/views/ToolCallList';
import { createTranscriptAtom } from '../state/views/Transcript';
import type { Account } from './Account';
import { rowsOf } from './TranscriptRow';

/** Folds the PAL's messages as a session does, and returns what was said in them and which tools were called. */
export function accountOfMessages(
  messages: readonly unknown[],
  isOver: boolean,
): Pick<Account, 'said' | 'toolCalls'> {
  const store = createStore();
  const state = createConversationState();
  const writer = new ConversationWriter(store, state);
  for (const message of messages) {
    const parsed = parseEvent(message);
    if (parsed.ok) writer.receive(parsed.event);
  }
  if (isOver) writer.finish();
  return {
    said: () => rowsOf(store.get(createTranscriptAtom(state))),
    toolCalls: () => store.get(createToolCallListAtom(state)),
  };
}
