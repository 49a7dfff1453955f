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

/** Creates the atom of everything said so far, with what the application told the PAL without showing it. */
export function createFullTranscriptAtom(state: ConversationState): Atom<readonly Utterance[]> {
  return createTranscriptAtom({ ...state, utteranceIds: state.allIds });
}

/** Creates the atom that is true until something has been said. */
export function createIsTranscriptEmptyAtom(state: ConversationState): Atom<boolean> {
  // A function of its own, because `state.derived` keeps one atom for each function.
  return createFilteredTranscriptEmptyAtom(state);
}

/** Creates the atom that is true until something has been said that passes the filter. */
export function createFilteredTranscriptEmptyAtom(
  { utteranceIds, utterance }: ConversationState,
  filter: (utterance: Utterance) => boolean = () => true,
): Atom<boolean> {
  // Stops at the first text, so that it does not follow the words of later rows.
  return atom(
    (get) =>
      !get(utteranceIds).some((id) => {
        const said = get(utterance(id));
        return said?.text && filter(said);
      }),
  );
}
