import { useStore } from 'jotai/react';
import { atom, createStore } from 'jotai/vanilla';
import { useState } from 'react';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import type { Store } from '../../state/ConversationWriter';

/** Which provider's call the daily-react atoms of a store belong to. */
const ownerAtom = atom<object | undefined>(undefined);

/**
 * The store for daily-react's atoms: the surrounding one, so that the application's atoms stay visible below the
 * provider, unless another provider uses it already: two calls in one store overwrite each other.
 */
export function useDailyStore(owner: object, given: Store | undefined): Store {
  const surrounding = useStore();
  const preferred = given ?? surrounding;
  const [fresh, setFresh] = useState<Store>();

  useCommitEffect(
    function claimStore() {
      const known = preferred.get(ownerAtom);
      // Two providers can mount in one commit; the first effect to run has the store, the other renders again.
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
