import type { RecordedSession } from '../call/recording/Recorder';
import type { RecordingOptions } from '../call/recording/RecordingOptions';
import { recordingHeader } from '../hooks/recording/recordingHeader';
import { readRecording } from '../protocol/recording/readRecording';
import { EntryIndex } from './entries/EntryIndex';
import { LiveEntries } from './model/LiveEntries';
import { LoadedEntries } from './model/LoadedEntries';
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

  constructor(opened: RecordedSession, onClose: () => void, redact: RecordingOptions['redact']) {
    this.#redact = redact;
    this.#opened = opened;
    this.session = opened.session;
    this.close = onClose;
    this.#live = this.#record();
    this.shown = new Signal(shownOf(this.#live));
  }

  load = (text: string): string | undefined => {
    const recording = readRecording(text);
    if (recording.entries.length === 0)
      return recording.problems[0]?.text ?? 'There is nothing in this file that could be shown.';
    this.#show(shownOf(new LoadedEntries(recording, text)));
    return undefined;
  };

  showLive = (): void => this.#show(shownOf(this.#live));

  clear = (): void => {
    this.#live.stop();
    this.#live = this.#record();
    this.showLive();
  };

  /** Ends the recording. */
  stop(): void {
    this.#live.stop();
  }

  #record(): LiveEntries {
    return new LiveEntries(this.#opened, recordingHeader(this.session), this.#redact);
  }

  #show(shown: ShownSource): void {
    this.view.set({ selected: undefined });
    this.shown.set(shown);
  }
}

function shownOf(source: ShownSource['source']): ShownSource {
  return { source, index: new EntryIndex() };
}
