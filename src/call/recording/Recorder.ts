import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import { RecordingWriter } from '../../protocol/recording/RecordingWriter';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { ConversationSession } from '../session/ConversationSession';
import { LineBuffer } from './LineBuffer';
import type { RecordingOptions } from './RecordingOptions';
import { createSessionTap } from './SessionTap';

/** What a recorder records: a session with its store and its state. */
export interface RecordedSession {
  readonly session: ConversationSession;
  readonly store: Store;
  readonly state: ConversationState;
}

const usualLimit = 8_000_000;

/** Records a session, from its creation until it is stopped. */
export class Recorder {
  readonly #options: RecordingOptions;
  readonly #writer = new RecordingWriter();
  readonly #buffer: LineBuffer;
  readonly #onEntry: (entry: RecordedEntry) => void;
  readonly #header: RecordingHeader;
  readonly #stop: () => void;
  #isRecording = true;

  constructor(
    { session, store, state }: RecordedSession,
    header: RecordingHeader,
    options: RecordingOptions,
    onEntry: (entry: RecordedEntry) => void,
  ) {
    this.#options = options;
    this.#onEntry = onEntry;
    this.#header = header;
    this.#buffer = new LineBuffer(options.maxLength ?? usualLimit);
    options.onLine?.(this.#writer.header(header));
    this.#stop = session
      .part(createSessionTap)
      .listen(store, state, (entry) => this.#record({ ...entry, atMs: entry.atMs - header.recordedAt }));
  }

  get isRecording(): boolean {
    return this.#isRecording;
  }

  /** The length of what is kept, in UTF-16 units. */
  get length(): number {
    return this.#buffer.size;
  }

  /** Ends the recording. What was recorded stays. */
  stop(): void {
    if (!this.#isRecording) return;
    this.#isRecording = false;
    this.#stop();
  }

  /** Returns the recording as text: JSON Lines. */
  toText(): string {
    const { lines, dropped } = this.#buffer;
    const header = { ...this.#header, ...(dropped > 0 && { dropped }) };
    return `${[this.#writer.header(header), ...lines].join('\n')}\n`;
  }

  #record(entry: RecordedEntry): void {
    if (this.#buffer.wantsPart) this.#writer.beginPart();
    const { beginsPart } = this.#writer;
    const line = this.#writer.line(entry);
    if (this.#options.onLine) this.#options.onLine(line);
    else this.#buffer.add(line, beginsPart);
    this.#onEntry(entry);
  }
}
