import { EntryIndex } from '../entries/EntryIndex';
import type { EntrySource } from '../model/EntrySource';
import { openEntries } from '../model/openEntries';
import type { PanelModel, ShownSource } from '../model/PanelModel';
import { PanelViewStore } from '../model/PanelView';
import { Signal } from '../model/Signal';

/** What the panel shows where there is no conversation: a file. */
export class FileModel implements PanelModel {
  readonly view: PanelViewStore = new PanelViewStore();
  readonly shown: Signal<ShownSource>;
  readonly simulation: PanelModel['simulation'] = new Signal(undefined);
  readonly theme: Signal<string> = new Signal('system');

  constructor(source: EntrySource) {
    this.shown = new Signal({ source, index: new EntryIndex() });
    this.view.set({ dock: 'window' });
  }

  readonly load = async (text: string): Promise<string | undefined> => {
    const opened = openEntries(text);
    if (typeof opened === 'string') return opened;
    this.view.set({ selected: undefined });
    this.shown.set({ source: opened, index: new EntryIndex() });
    return undefined;
  };
}
