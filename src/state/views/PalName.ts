import { type Atom, atom } from 'jotai/vanilla';
import type { ConversationState } from '../ConversationState';

/** Creates the atom of the PAL's name in the room; undefined while it is unknown or made for machines. */
export function createPalNameAtom({ conversation }: ConversationState): Atom<string | undefined> {
  return atom((get) => {
    const name = get(conversation).palName?.trim();
    return name && !forMachines.test(name) ? name : undefined;
  });
}

/** Matches ids and technical names, such as `r9d30b0e55ac` or `tavus-replica-1`. */
const forMachines = /tavus|replica|persona|_|(?=\w*\d)\w{8}/i;
