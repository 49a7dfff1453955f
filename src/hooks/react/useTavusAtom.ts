import { useAtomValue } from 'jotai/react';
import type { Atom } from 'jotai/vanilla';
import { useTavusContext } from './TavusContext';

/** Reads an atom from the provider's private store, regardless of the Jotai store that the application uses. */
export function useTavusAtom<Value>(atom: Atom<Value>): Awaited<Value> {
  return useAtomValue(atom, { store: useTavusContext().store });
}
