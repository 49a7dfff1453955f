import { useAtomValue } from 'jotai/react';
import type { Atom } from 'jotai/vanilla';
import { useTavusContext } from './TavusContext';

/** Reads an atom of the provider's own store, whatever Jotai store the application uses. */
export function useTavusAtom<Value>(atom: Atom<Value>): Awaited<Value> {
  return useAtomValue(atom, { store: useTavusContext().store });
}
