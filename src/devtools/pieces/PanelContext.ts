import { createContext, useContext, useSyncExternalStore } from 'react';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import type { EntryIndex } from '../entries/EntryIndex';
import type { EntrySource } from '../model/EntrySource';
import type { PanelModel } from '../model/PanelModel';
import type { PanelView } from '../model/PanelView';

/** What the panel shows and does, for the components in it. */
export const PanelContext: React.Context<PanelModel | null> = createContext<PanelModel | null>(null);

/** Returns what the panel shows and does. */
export function usePanel(): PanelModel {
  const model = useContext(PanelContext);
  if (!model) throw new Error('Tavus: a component of the devtools was used outside of their panel.');
  return model;
}

/** Returns how the panel is shown. */
export function usePanelView(): PanelView {
  const { view } = usePanel();
  return useSyncExternalStore(view.subscribe, view.get);
}

/** The entries, as of the last batch. */
export interface Entries {
  readonly source: EntrySource;
  readonly index: EntryIndex;
  readonly entries: readonly RecordedEntry[];
  /** How many there are: the array is the same when it grows. */
  readonly count: number;
}

/** Returns the entries that are shown; renders again after each batch of new ones. */
export function useEntries(): Entries {
  const { shown } = usePanel();
  const { source, index } = useSyncExternalStore(shown.subscribe, shown.get);
  const count = useSyncExternalStore(source.subscribe, () => source.entries.length);
  index.update(source.entries);
  return { source, index, entries: source.entries, count };
}
