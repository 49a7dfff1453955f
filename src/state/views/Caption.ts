import { type Atom, atom } from 'jotai/vanilla';
import type { Role } from '../../protocol/TavusEvent';
import type { ConversationState } from '../ConversationState';
import type { Utterance } from '../fold/Utterance';
import type { Speaking } from '../Speaking';

/** The words being spoken now. */
export interface Caption {
  /** The utterance that the words belong to. */
  readonly utteranceId: string;
  /** The speaker. */
  readonly role: Role;
  /** The words. */
  readonly text: string;
  /** True if the text arrived as a whole before it was spoken, as a greeting does, and not word by word. */
  readonly whole?: boolean | undefined;
  /** True after the speech, while `lingerMs` keeps the caption. */
  readonly lingering?: boolean | undefined;
}

/** How many rows back to look for the words being spoken now: typed texts and user interruptions can follow them. */
const reach = 8;

/** Creates the atom of a conversation's caption. The value stays the same object while it shows the same words. */
export function createCaptionAtom({
  speaking,
  quiet,
  utteranceIds,
  utterance,
}: ConversationState): Atom<Caption | undefined> {
  let last: Caption | undefined;
  return atom((get) => {
    const rows = recentRows(get(utteranceIds), (id) => get(utterance(id)));
    const row = captionedRow(get(speaking), get(quiet), rows);
    if (last?.utteranceId !== row?.id || last?.text !== row?.text) last = row && captionFrom(row);
    return last;
  });
}

/** Returns the newest rows, from the newest to the oldest. */
export function recentRows(
  utteranceIds: readonly string[],
  utterance: (id: string) => Utterance | undefined,
): Utterance[] {
  return utteranceIds
    .slice(-reach)
    .reverse()
    .flatMap((id) => utterance(id) ?? []);
}

/** Returns a row's words as a caption. */
export function captionFrom({ id, role, text, plannedText, streamed }: Utterance): Caption {
  const whole = text === plannedText && !streamed;
  return { utteranceId: id, role, text, ...(whole && { whole }) };
}

/** Returns the row to caption: the PAL's while it speaks, else the user's. */
function captionedRow(speaking: Speaking, quiet: boolean, rows: readonly Utterance[]): Utterance | undefined {
  const newest = (role: Role) => rows.find((row) => row.role === role);
  const pal = newest('pal');
  if (pal && isBeingSaid(pal, speaking.pal, quiet)) return pal.text === '' ? undefined : pal;
  const user = newest('user');
  return user?.status === 'streaming' && speaking.user ? user : undefined;
}

/**
 * Returns whether the PAL is saying a row. Between two sentences it does not speak, and its words stay. In a longer
 * silence they go, even if the end of the row or the stop of the PAL was lost.
 */
function isBeingSaid({ interrupted, streamed, status }: Utterance, speaks: boolean, quiet: boolean): boolean {
  if (!speaks) return status === 'streaming' && !quiet;
  return !interrupted && !(streamed && status === 'final' && quiet);
}
