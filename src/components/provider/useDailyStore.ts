import { useStore } from 'jotai/react';
import { atom, createStore } from 'jotai/vanilla';
import { useState } from 'react';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import type { Store } from '../../state/ConversationWriter';

/** Identifies the provider whose call owns the daily-react atoms of a store. */
const ownerAtom = atom<object | undefined>(undefined);

/**
 * Returns the store for daily-react's atoms. By default this is the surrounding store, so that the application's atoms
 * stay visible below the provider. If another provider already uses that store, a new one is created, because two calls
 * in one store overwrite each other.
 */
export function useDailyStore(owner: object, given: Store | undefined): Store {
  const surrounding = useStore();
  const preferred = given ?? surrounding;
  const [fresh, setFresh] = useState<Store>();

  useCommitEffect(
    function claimStore() {
      const known = preferred.get(ownerAtom);
      // Two providers can mount in one commit: the first effect claims the store, the other provider gets a new one.
      if (known !== undefined && known !== owner) {
        setFresh(createStore());
        return;
      }
      preferred.set(ownerAtom, owner);
      return () => preferred.set(ownerAtom, undefined);
    },
    [preferred, owner],
  );
  return fresh ?? preferred;
}
