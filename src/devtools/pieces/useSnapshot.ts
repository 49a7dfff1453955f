import { useDeferredValue, useMemo } from 'react';
import type { Snapshot } from '../entries/Snapshot';
import { useEntries, usePanelView } from './PanelContext';

/** What is known at a moment. */
export interface Moments {
  /** The index of the entry. */
  readonly at: number;
  /** What was known right before the entry. */
  readonly before: Snapshot;
  /** What was known right after it, as far as the recording knows. */
  readonly after: Snapshot;
  /** The same, or what the conversation itself knows if nothing is selected. */
  readonly now: Snapshot;
}

/** Returns what is known at the selected entry, or at the newest. */
export function useSnapshot(): Moments {
  const { source, index, count } = useEntries();
  const { selected } = usePanelView();
  // Going back in a long recording takes a moment, and a drag must not wait for it.
  const at = Math.min(useDeferredValue(selected ?? count - 1), count - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another index is about other entries.
  return useMemo(
    () => ({
      at,
      // Each is read only where it is shown: in a long conversation that takes a while.
      get before() {
        return source.stateAt(at - 1);
      },
      get after() {
        return source.stateAt(at);
      },
      get now() {
        return selected === undefined ? source.stateNow() : source.stateAt(at);
      },
    }),
    [source, index, at, selected],
  );
}
