import { Listeners } from '../../call/Listeners';
import { type RecordedSession, Recorder } from '../../call/recording/Recorder';
import { lengthLimit, type RecordingOptions } from '../../call/recording/RecordingOptions';
import { StreamSink } from '../../call/recording/StreamSink';
import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';
import { readRecording } from '../../protocol/recording/readRecording';
import { storable } from '../../protocol/recording/storable';
import { saveFile } from '../react/saveFile';
import type { ConversationRecording } from './ConversationRecording';
import { recordingHeader } from './recordingHeader';

/** Records a session whenever it is told to, each time anew. */
export class RecordingControl implements ConversationRecording {
  readonly #recorded: RecordedSession;
  readonly #options: RecordingOptions;
  readonly #entries = new Listeners<[entry: RecordedEntry]>();
  readonly #changes = new Listeners<[]>();
  #recorder: Recorder | undefined;

  constructor(recorded: RecordedSession, options: RecordingOptions) {
    this.#recorded = recorded;
    this.#options = options;
  }

  get isRecording(): boolean {
    return this.#recorder?.isRecording === true;
  }

  get length(): number {
    return this.#recorder?.length ?? 0;
  }

  readonly start = (): void => {
    if (this.isRecording) return;
    const { writeTo, ...options } = this.#options;
    const sink = writeTo && new StreamSink(writeTo, lengthLimit(options), this.stop);
    this.#recorder = new Recorder(
      this.#recorded,
      recordingHeader(this.#recorded.session),
      { ...options, sink },
      (entry) => this.#tell(entry),
    );
    if (sink?.hasFailed) this.#recorder.stop();
    this.#changes.emit();
  };

  readonly stop = (): void => {
    if (!this.isRecording) return;
    this.#recorder?.stop();
    this.#changes.emit();
  };

  readonly toText = (): string => this.#recorder?.toText() ?? '';

  readonly read = (): Recording => readRecording(this.toText());

  readonly download = (fileName = 'conversation.tavus.jsonl'): void =>
    saveFile(this.toText(), fileName, 'application/x-ndjson');

  readonly subscribe = (listener: (entry: RecordedEntry) => void): (() => void) => {
    // What has happened before is not for this listener.
    this.#recorder?.flush();
    const remove = this.#entries.add(listener);
    return () => {
      // What has happened until now still is.
      this.#recorder?.flush();
      remove();
    };
  };

  /** Calls the listener when the recording starts and stops; returns the function that ends it. */
  readonly onChange = (listener: () => void): (() => void) => this.#changes.add(listener);

  /** Tells listeners of a copy: the next entries are written by how they differ from this one, which nobody may change. */
  #tell(entry: RecordedEntry): void {
    if (this.#entries.size > 0) this.#entries.emit(storable(entry) as RecordedEntry);
  }
}
