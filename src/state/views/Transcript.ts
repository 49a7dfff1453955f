import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { Utterance } from '../fold/Utterance';

/** Creates the atom of everything said so far, in order. */
export function createTranscriptAtom({
  utteranceIds,
  utterance,
}: ConversationState): Atom<readonly Utterance[]> {
  return atom((get) => get(utteranceIds).flatMap((id) => get(utterance(id)) ?? []));
}

/** Creates the atom that is true while the transcript is empty. */
export function createIsTranscriptEmptyAtom({ utteranceIds }: ConversationState): Atom<boolean> {
  return atom((get) => get(utteranceIds).length === 0);
}
