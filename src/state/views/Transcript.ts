import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { Utterance } from '../fold/Utterance';

/** Everything said so far, in order. */
export function createTranscriptAtom({
  utteranceIds,
  utterance,
}: ConversationState): Atom<readonly Utterance[]> {
  return atom((get) => get(utteranceIds).flatMap((id) => get(utterance(id)) ?? []));
}

/** Whether nobody has said anything. */
export function createIsTranscriptEmptyAtom({ utteranceIds }: ConversationState): Atom<boolean> {
  return atom((get) => get(utteranceIds).length === 0);
}
