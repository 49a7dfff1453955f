import { headerLine } from '../../protocol/recording/headerLine';
import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import { RecordingLines } from '../../protocol/recording/RecordingLines';
import type { RedactOptions } from '../../protocol/recording/RedactOptions';
import { Redactor } from '../../protocol/recording/Redactor';
import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { callSafely } from '../Listeners';
import { onPageHide } from '../run/onPageHide';
import type { ConversationSession } from '../session/ConversationSession';
import { startTimer } from '../startTimer';
import { LineBuffer } from './LineBuffer';
import { onHidden } from './onHidden';
import { lengthLimit, type RecordingOptions } from './RecordingOptions';
import { createSessionTap, type TappedEntry } from './SessionTap';
import type { StreamSink } from './StreamSink';

/** What a recorder records: a session with its store and its state. */
export interface RecordedSession {
  readonly session: ConversationSession;
  readonly store: Store;
  readonly state: ConversationState;
}

/** How a recorder records. */
export interface RecorderOptions extends Omit<RecordingOptions, 'writeTo'> {
  /** What receives the lines, which are not kept then. */
  readonly sink?: StreamSink | undefined;
}

const onlySecrets: RedactOptions = { frames: false, personal: false };

/** How long entries wait until they are written, in milliseconds: long enough that no message waits for it. */
const batchMs = 100;

/** More do not wait, so that neither the memory for them nor the time to write them grows. */
const mostWaiting = 200;

/**
 * Records a session, from its creation until it is stopped. While something happens, an entry is only noted; redacting and
 * writing come in batches a moment later, or at once when somebody asks for the recording.
 */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #lines = new RecordingLines();
  readonly #redactor: Redactor;
  readonly #buffer: LineBuffer;
  readonly #onEntry: (entry: RecordedEntry) => void;
  readonly #header: RecordingHeader;
  readonly #undos: (() => void)[];
  #waiting: TappedEntry[] = [];
  #stopTimer: (() => void) | undefined;
  #isWriting = false;
  #isRecording = true;

  constructor(
    { session, store, state }: RecordedSession,
    header: RecordingHeader,
    options: RecorderOptions,
    onEntry: (entry: RecordedEntry) => void,
    /** Tells what happens; by default, what happens from now on. */
    listen: (listener: (entry: TappedEntry) => void) => () => void = (listener) =>
      session.part(createSessionTap).listen(store, state, listener),
  ) {
    this.#options = options;
    this.#onEntry = onEntry;
    this.#header = header;
    this.#buffer = new LineBuffer(lengthLimit(options));
    this.#redactor = new Redactor(options.redact === false ? onlySecrets : options.redact);
    // A line that is gone cannot be changed, so it names what may be redacted later.
    this.#hand(headerLine({ ...header, redacted: this.#redactor.rules }));
    const flush = () => this.flush();
    this.#undos = [
      listen((entry) => this.#note(entry)),
      // A page that closes or goes to the background has no later moment, or a much later one.
      onPageHide(flush),
      onHidden(flush),
    ];
  }

  get isRecording(): boolean {
    return this.#isRecording;
  }

  /** The length of what is kept, in UTF-16 units. What waits does not count: reading it calls no listener. */
  get length(): number {
    return this.#buffer.size;
  }

  /** Ends the recording. What was recorded stays. */
  stop(): void {
    if (!this.#isRecording) return;
    this.#isRecording = false;
    for (const undo of this.#undos) undo();
    this.flush();
  }

  /** Returns the recording as text: JSON Lines. */
  toText(): string {
    this.flush();
    const { lines, dropped } = this.#buffer;
    const redacted = this.#redactor.found;
    const header = { ...this.#header, redacted, ...(dropped > 0 && { dropped }) };
    return `${[headerLine(header), ...lines].join('\n')}\n`;
  }

  /** Writes the entries that wait. A listener that asks for the recording meanwhile finds everything up to its entry. */
  flush(): void {
    if (this.#isWriting) return;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#isWriting = true;
    do {
      const batch = this.#waiting;
      // What listeners make happen meanwhile is written next time, unless one has stopped the recording.
      this.#waiting = [];
      for (const entry of batch) callSafely(() => this.#write(entry));
    } while (!this.#isRecording && this.#waiting.length > 0);
    this.#isWriting = false;
    this.#options.sink?.flush();
    if (!this.#isRecording) this.#options.sink?.release();
  }

  #note(entry: TappedEntry): void {
    this.#waiting.push(entry);
    if (this.#waiting.length >= mostWaiting) this.flush();
    else this.#stopTimer ??= startTimer(() => this.flush(), batchMs);
  }

  #write(happened: TappedEntry): void {
    const entry = this.#redactor.redact({ ...happened, atMs: happened.atMs - this.#header.recordedAt });
    if (this.#buffer.wantsPart) this.#lines.beginPart();
    const { beginsPart } = this.#lines;
    const line = this.#lines.next(entry);
    if (this.#options.onLine || this.#options.sink) this.#hand(line);
    else this.#buffer.add(line, beginsPart);
    this.#onEntry(entry);
  }

  #hand(line: string): void {
    const { onLine, sink } = this.#options;
    if (onLine) callSafely(() => onLine(line));
    sink?.add(line);
  }
}
