import type { RecordedSession } from '../call/recording/Recorder';
import { createHandle } from '../hooks/conversation/createHandle';
import type { Devtools } from './Devtools';

/** Sets `window.__TAVUS__`, for the console; returns its undo. */
export function expose(opened: RecordedSession, devtools: Devtools): () => void {
  const exposed = {
    session: createHandle(opened),
    /** The entries that were recorded. */
    get entries() {
      const { source } = devtools.shown.get();
      source.flush();
      return source.entries;
    },
    /** The recording as the text of a file. */
    recording: () => devtools.shown.get().source.toText(),
  };
  Reflect.set(window, '__TAVUS__', exposed);
  return () => {
    if (Reflect.get(window, '__TAVUS__') === exposed) Reflect.deleteProperty(window, '__TAVUS__');
  };
}
