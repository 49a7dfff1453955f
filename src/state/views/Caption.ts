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
    const row = captionedRow(get(speaking), get(quiet), get(utteranceIds), (id) => get(utterance(id)));
    if (last?.utteranceId !== row?.id || last?.text !== row?.text) last = row && captionFrom(row, last);
    return last;
  });
}

/** Returns the row to caption: the PAL's while it speaks, else the user's. */
function captionedRow(
  speaking: Speaking,
  quiet: boolean,
  utteranceIds: readonly string[],
  utterance: (id: string) => Utterance | undefined,
): Utterance | undefined {
  const recent = utteranceIds.slice(-reach).reverse();
  const newest = (role: Role) => recent.map(utterance).find((row) => row?.role === role);
  const pal = newest('pal');
  // Between two sentences the PAL does not speak, and its words stay. In a longer silence they go, even if their end
  // was lost and the row is still open.
  const palSpeaks = speaking.pal ? !pal?.interrupted : pal?.status === 'streaming' && !quiet;
  if (pal && palSpeaks) return pal.text === '' ? undefined : pal;
  const user = newest('user');
  return user?.status === 'streaming' && speaking.user ? user : undefined;
}

function captionFrom({ id, role, text, plannedText }: Utterance, last: Caption | undefined): Caption {
  const whole = text === plannedText && (last?.utteranceId !== id || last.whole === true);
  return { utteranceId: id, role, text, ...(whole && { whole }) };
}
