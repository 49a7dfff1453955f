import { useSyncExternalStore } from 'react';

/** Whether the browser can do something; on the server and while its HTML is hydrated, it cannot. */
export function useBrowserSupport(isSupported: () => boolean): boolean {
  return useSyncExternalStore(neverChanges, isSupported, no);
}

const no = (): boolean => false;
const neverChanges = (): (() => void) => () => undefined;
