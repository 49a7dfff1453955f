import { createStore } from 'jotai/vanilla';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import type { ConversationSource } from '../../../src/call/sources/ConversationSource';
import type { Conversation } from '../../../src/state/Conversation';
import { createConversationState } from '../../../src/state/ConversationState';
import type { Utterance } from '../../../src/state/fold/Utterance';
import { createTranscriptAtom } from '../../../src/state/views/Transcript';
import { type Atoms, atomsOf } from '../../call/recording/atomsOf';

/** A session whose conversations come from a source. */
export interface Shown {
  readonly session: ConversationSession;
  readonly conversation: () => Conversation;
  readonly transcript: () => readonly Utterance[];
  /** What all atoms hold. */
  readonly atoms: () => Atoms;
  readonly close: () => void;
}

/** Opens a session for a source. */
export function showReplay(source: ConversationSource): Shown {
  const store = createStore();
  const state = createConversationState();
  const session = new ConversationSession(store, state);
  session.configure({ source });
  const unmount = session.mount();
  return {
    session,
    conversation: () => store.get(state.conversation),
    transcript: () => store.get(state.derived(createTranscriptAtom)),
    atoms: () => atomsOf(store, state),
    close: unmount,
  };
}
