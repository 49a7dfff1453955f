import type { RecordedSession } from '../call/recording/Recorder';
import type { RecordingOptions } from '../call/recording/RecordingOptions';
import { recordingHeader } from '../hooks/recording/recordingHeader';
import { EntryIndex } from './entries/EntryIndex';
import type { EarlyEntries } from './model/EarlyEntries';
import { LiveEntries } from './model/LiveEntries';
import type { PanelModel, ShownSource } from './model/PanelModel';
import { PanelViewStore } from './model/PanelView';
import { Signal } from './model/Signal';
import type { SimulationControls } from './model/SimulationControls';

/** What records a session for the devtools, and what their panel shows. It is loaded with the panel, or to record from the start. */
export class Devtools implements PanelModel {
  readonly session: RecordedSession['session'];
  readonly view: PanelViewStore = new PanelViewStore();
  readonly shown: Signal<ShownSource>;
  readonly simulation: Signal<SimulationControls | undefined> = new Signal<SimulationControls | undefined>(
    undefined,
  );
  readonly theme: Signal<string> = new Signal('system');
  readonly close: () => void;
  readonly #opened: RecordedSession;
  readonly #redact: RecordingOptions['redact'];
  #live: LiveEntries;

  constructor(
    opened: RecordedSession,
    onClose: () => void,
    redact: RecordingOptions['redact'],
    early?: EarlyEntries,
  ) {
    this.#redact = redact;
    this.#opened = opened;
    this.session = opened.session;
    this.close = onClose;
    this.#live = this.#record(early);
    this.shown = new Signal(shownOf(this.#live));
  }

  load = async (text: string): Promise<string | undefined> => {
    const { openEntries } = await import('./model/openEntries');
    const opened = openEntries(text);
    if (typeof opened === 'string') return opened;
    this.#show(opened);
    return undefined;
  };

  showLive = (): void => this.#show(this.#live);

  clear = (): void => {
    this.#live.stop();
    this.#live = this.#record();
    this.showLive();
  };

  /** Ends the recording. */
  stop(): void {
    this.#live.stop();
  }

  #record(early?: EarlyEntries): LiveEntries {
    const header = recordingHeader(this.session);
    return new LiveEntries(
      this.#opened,
      { ...header, recordedAt: early?.beganAt ?? header.recordedAt },
      { redact: this.#redact, early, onDropped: (by) => this.#renumber(by) },
    );
  }

  #show(source: ShownSource['source'], selected?: number): void {
    this.view.set({ selected });
    this.shown.set(shownOf(source));
  }

  /** The same moment has another index, or is gone. */
  #renumber(by: number): void {
    if (this.shown.get().source !== this.#live) return;
    const { selected } = this.view.get();
    this.#show(this.#live, selected === undefined ? undefined : Math.max(0, selected - by));
  }
}

function shownOf(source: ShownSource['source']): ShownSource {
  return { source, index: new EntryIndex() };
}
