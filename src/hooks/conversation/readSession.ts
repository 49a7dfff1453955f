import { createTranscriptAtom } from '../../state/views/Transcript';
import type { OpenSession } from '../react/openSession';
import { openSessions } from '../react/openSessions';
import type { TavusSession } from './TavusSession';

/** Adds to the given actions everything else of a handle: what it reports, and the actions that every session has. */
export function readSession(opened: OpenSession, actions: Pick<TavusSession, 'end' | 'send'>): TavusSession {
  const { store, state, session } = opened;
  const transcript = state.derived(createTranscriptAtom);
  const { start, prepare, rejoin, reset } = session;
  const handle: TavusSession = {
    get state() {
      return store.get(state.conversation).state;
    },
    get conversation() {
      return store.get(state.conversation);
    },
    get transcript() {
      return store.get(transcript);
    },
    get send() {
      return actions.send;
    },
    end: (options) => actions.end(options),
    ...{ start, prepare, rejoin, reset },
    subscribe(listener) {
      const stops = [store.sub(state.conversation, listener), store.sub(transcript, listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  openSessions.set(handle, opened);
  return handle;
}
