import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';
import type { Utterance } from '../fold/Utterance';
import { type Caption, captionFrom, createCaptionAtom, recentRows } from './Caption';

/**
 * Creates the atom of the caption or, in silence, of the last caption with its utterance's current text. The last words of
 * an utterance often arrive together with its end, so this atom follows every event. A component renders once for several
 * events, and would miss a text that appears and ends between two renders.
 */
export function createLastCaptionAtom(state: ConversationState): Atom<Caption | undefined> {
  const caption = state.derived(createCaptionAtom);
  let last: Caption | undefined;
  let lastOfPal: Caption | undefined;

  /** Returns true if the PAL speaks again but has said nothing new yet: its next utterance may be about to arrive. */
  function isOld(live: Caption): boolean {
    const isKnown = live.utteranceId === lastOfPal?.utteranceId && live.text === lastOfPal.text;
    const goesOn = live.utteranceId === last?.utteranceId && !last.lingering;
    // No events report the words of a whole text while it is spoken.
    return isKnown && !goesOn && !live.whole;
  }

  /** Returns the last caption's row, or one of the PAL's after it whose words and end came together. */
  function lastRow(rows: readonly Utterance[]): Utterance | undefined {
    const isLast = ({ id }: Utterance) => id === last?.utteranceId;
    const isMissed = ({ id, role, text }: Utterance) =>
      role === 'pal' && text !== '' && id !== lastOfPal?.utteranceId;
    // What the PAL said before its last caption was captioned in its time.
    const known = rows.findIndex(({ id }) => id === lastOfPal?.utteranceId);
    return rows.slice(0, known < 0 ? undefined : known + 1).find((row) => isLast(row) || isMissed(row));
  }

  function lingering(row: Utterance | undefined): Caption | undefined {
    if (!row || row.text === '') return undefined;
    const isSame = last?.lingering && last.utteranceId === row.id && last.text === row.text;
    return isSame ? last : { ...captionFrom(row), lingering: true };
  }

  return atom((get) => {
    const rows = recentRows(get(state.utteranceIds), (id) => get(state.utterance(id)));
    // The next conversation may use the same ids.
    if (rows.length === 0) lastOfPal = undefined;
    const live = get(caption);
    last = live && !isOld(live) ? live : lingering(lastRow(rows));
    if (last?.role === 'pal') lastOfPal = last;
    return last;
  });
}
