import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import { RecordingWriter } from '../../protocol/recording/RecordingWriter';
import type { RedactOptions } from '../../protocol/recording/RedactOptions';
import { Redactor } from '../../protocol/recording/Redactor';
import { storable } from '../../protocol/recording/storable';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import type { ConversationSession } from '../session/ConversationSession';
import { LineBuffer } from './LineBuffer';
import type { RecordingOptions } from './RecordingOptions';
import { createSessionTap, type TappedEntry } from './SessionTap';

/** What a recorder records: a session with its store and its state. */
export interface RecordedSession {
  readonly session: ConversationSession;
  readonly store: Store;
  readonly state: ConversationState;
}

const usualLimit = 8_000_000;

const onlySecrets: RedactOptions = { frames: false, personal: false };

/** Records a session, from its creation until it is stopped. */
export class Recorder {
  readonly #options: RecordingOptions;
  readonly #writer = new RecordingWriter();
  readonly #redactor: Redactor;
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
    /** Tells what happens; by default, what happens from now on. */
    listen: (listener: (entry: TappedEntry) => void) => () => void = (listener) =>
      session.part(createSessionTap).listen(store, state, listener),
  ) {
    this.#options = options;
    this.#onEntry = onEntry;
    this.#header = header;
    this.#buffer = new LineBuffer(options.maxLength ?? usualLimit);
    this.#redactor = new Redactor(options.redact === false ? onlySecrets : options.redact);
    // A line that is gone cannot be changed, so it names what may be redacted later.
    options.onLine?.(this.#writer.header({ ...header, redacted: this.#redactor.rules }));
    this.#stop = listen((entry) => this.#record({ ...entry, atMs: entry.atMs - header.recordedAt }));
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
    const redacted = this.#redactor.found;
    const header = { ...this.#header, redacted, ...(dropped > 0 && { dropped }) };
    return `${[this.#writer.header(header), ...lines].join('\n')}\n`;
  }

  #record(happened: RecordedEntry): void {
    // What can be stored of an entry is an entry.
    const entry = this.#redactor.redact(storable(happened) as RecordedEntry);
    if (this.#buffer.wantsPart) this.#writer.beginPart();
    const { beginsPart } = this.#writer;
    const line = this.#writer.line(entry);
    if (this.#options.onLine) this.#options.onLine(line);
    else this.#buffer.add(line, beginsPart);
    this.#onEntry(entry);
  }
}
