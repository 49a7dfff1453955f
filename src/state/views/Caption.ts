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
}

/** How many rows back to look for the words being spoken now: typed texts and user interruptions can follow them. */
const reach = 8;

/** Creates the atom of a conversation's caption. The value stays the same object while it shows the same words. */
export function createCaptionAtom({
  speaking,
  utteranceIds,
  utterance,
}: ConversationState): Atom<Caption | undefined> {
  let last: Caption | undefined;
  return atom((get) => {
    const caption = captionOf(get(speaking), get(utteranceIds), (id) => get(utterance(id)));
    if (last?.utteranceId !== caption?.utteranceId || last?.text !== caption?.text) last = caption;
    return last;
  });
}

/** Returns what to caption: the PAL's words while it speaks, else the user's. */
function captionOf(
  speaking: Speaking,
  utteranceIds: readonly string[],
  utterance: (id: string) => Utterance | undefined,
): Caption | undefined {
  const recent = utteranceIds.slice(-reach).reverse();
  const newest = (role: Role) => recent.map(utterance).find((row) => row?.role === role);
  const pal = newest('pal');
  if (pal && (speaking.pal ? !pal.interrupted : pal.status === 'streaming')) return captionFrom(pal);
  const user = newest('user');
  return user?.status === 'streaming' && speaking.user ? captionFrom(user) : undefined;
}

function captionFrom({ id, role, text }: Utterance): Caption {
  return { utteranceId: id, role, text };
}
