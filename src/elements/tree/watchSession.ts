import type { TavusContextValue } from '../../hooks/react/TavusContext';
import { createTranscriptAtom } from '../../state/views/Transcript';
import type { Emit } from './Tree';

/** Emits the events that no callback of the provider covers; returns a cleanup function. */
export function watchSession(
  { session, store, state }: Pick<TavusContextValue, 'session' | 'store' | 'state'>,
  emit: Emit,
): () => void {
  const transcript = state.derived(createTranscriptAtom);
  let created: string | undefined;
  const stops = [
    session.rawEvents.add((raw) => emit('tavus:protocol-message', raw)),
    store.sub(transcript, () => emit('tavus:transcript', { transcript: store.get(transcript) })),
    store.sub(state.conversation, () => {
      const { conversationId } = store.get(state.conversation);
      if (conversationId === created) return;
      created = conversationId;
      if (conversationId !== undefined) emit('tavus:conversation-created', { conversationId });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
