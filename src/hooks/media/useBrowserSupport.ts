import { useSyncExternalStore } from 'react';

/** Returns whether the browser supports a feature; false on the server and during hydration. */
export function useBrowserSupport(isSupported: () => boolean): boolean {
  return useSyncExternalStore(neverChanges, isSupported, no);
}

const no = (): boolean => false;
const neverChanges = (): (() => void) => () => undefined;
