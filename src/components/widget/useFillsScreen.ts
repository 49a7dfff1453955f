import { useSyncExternalStore } from 'react';

const query = '(max-width: 520px), (max-height: 480px)';

/** Returns true while the window is so narrow or flat that the panel fills it. */
export function useFillsScreen(): boolean {
  return useSyncExternalStore(subscribe, () => media()?.matches ?? false);
}

function subscribe(onChange: () => void): () => void {
  const list = media();
  list?.addEventListener('change', onChange);
  return () => list?.removeEventListener('change', onChange);
}

/** Returns undefined where there is no layout, as in jsdom. */
const media = () => globalThis.matchMedia?.(query);
