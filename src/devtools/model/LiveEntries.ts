import { type RecordedSession, Recorder } from '../../call/recording/Recorder';
import type { RecordingOptions } from '../../call/recording/RecordingOptions';
import { startTimer } from '../../call/startTimer';
import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import { readSnapshot, type Snapshot } from '../entries/Snapshot';
import type { EntrySource } from './EntrySource';
import { RecordedStates } from './RecordedStates';

/** How long entries are collected before listeners hear of them, in milliseconds. */
const batchMs = 100;

/** The entries of a conversation that is being recorded. */
export class LiveEntries implements EntrySource {
  readonly isLive = true;
  readonly problems: readonly string[] = [];
  readonly header: RecordingHeader;
  readonly #entries: RecordedEntry[] = [];
  readonly #opened: RecordedSession;
  readonly #recorder: Recorder;
  readonly #states: RecordedStates;
  readonly #listeners = new Set<() => void>();
  #stopTimer: (() => void) | undefined;

  constructor(opened: RecordedSession, header: RecordingHeader, redact?: RecordingOptions['redact']) {
    this.#opened = opened;
    this.header = header;
    this.#states = new RecordedStates({ header, entries: this.#entries, problems: [] });
    this.#recorder = new Recorder(opened, header, { redact }, (entry) => this.#add(entry));
  }

  get entries(): readonly RecordedEntry[] {
    // Somebody who looks sees all that has happened.
    this.#recorder.flush();
    return this.#entries;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  stateAt(index: number): Snapshot {
    return this.#states.at(index);
  }

  stateNow(): Snapshot {
    return readSnapshot(this.#opened.store, this.#opened.state);
  }

  toText(): string {
    return this.#recorder.toText();
  }

  /** Ends the recording. */
  stop(): void {
    this.#recorder.stop();
    this.#stopTimer?.();
  }

  #add(entry: RecordedEntry): void {
    this.#entries.push(entry);
    this.#stopTimer ??= startTimer(() => {
      this.#stopTimer = undefined;
      for (const listener of [...this.#listeners]) listener();
    }, batchMs);
  }
}
