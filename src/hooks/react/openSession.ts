import { createStore } from 'jotai/vanilla';
import { ConversationSession } from '../../call/session/ConversationSession';
import type { SessionOptions } from '../../call/session/SessionOptions';
import { createConversationState } from '../../state/ConversationState';
import type { TavusContextValue } from './TavusContext';

/** A session with its store and state, as a provider shares them with its hooks. */
export interface OpenSession extends Pick<TavusContextValue, 'store' | 'state' | 'session'> {
  /** The options that the session was created with, outside of React. */
  readonly options?: SessionOptions;
}

/** Opens a session; one that outlives its provider can start another conversation after the provider has unmounted. */
export function openSession(options: SessionOptions, outlivesProvider = false): OpenSession {
  const store = createStore();
  const state = createConversationState();
  return { store, state, options, session: new ConversationSession(store, state, options, outlivesProvider) };
}
