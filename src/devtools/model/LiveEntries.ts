import { type RecordedSession, Recorder } from '../../call/recording/Recorder';
import type { RecordingOptions } from '../../call/recording/RecordingOptions';
import { startTimer } from '../../call/startTimer';
import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import type { Conversation } from '../../state/Conversation';
import { readSnapshot, type Snapshot } from '../entries/Snapshot';
import { withoutOldest } from '../entries/withoutOldest';
import type { EarlyEntries } from './EarlyEntries';
import type { EntrySource } from './EntrySource';
import { RecordedStates } from './RecordedStates';

/** How long entries are collected at least before listeners hear of them, in milliseconds. */
const batchMs = 100;

/** How many times as long as it takes to show them. Most of the time belongs to the page. */
const restPerWork = 10;

/** More work than that counts as that much: nobody waits for longer than two seconds. */
const mostWorkMs = 200;

/** More entries are not kept. Of so many, the oldest fifth goes. */
export const mostEntries = 125_000;

/** What live entries are made with. */
export interface LiveEntriesOptions {
  readonly redact?: RecordingOptions['redact'];
  /** What has been kept since before. */
  readonly early?: EarlyEntries | undefined;
  /** Called after the oldest entries have gone, with how much smaller the index of each other is now. */
  readonly onDropped?: ((by: number) => void) | undefined;
}

/** The newest entries of a conversation that is being recorded. */
export class LiveEntries implements EntrySource {
  readonly isLive = true;
  readonly problems: readonly string[] = [];
  readonly header: RecordingHeader;
  readonly #opened: RecordedSession;
  readonly #recorder: Recorder;
  readonly #onDropped: LiveEntriesOptions['onDropped'];
  readonly #listeners = new Set<() => void>();
  #entries: RecordedEntry[] = [];
  #dropped = 0;
  #states: RecordedStates;
  #workMs = 0;
  #frame = 0;
  #stopTimer: (() => void) | undefined;

  constructor(
    opened: RecordedSession,
    header: RecordingHeader,
    { redact, early, onDropped }: LiveEntriesOptions = {},
  ) {
    this.#opened = opened;
    this.header = header;
    this.#onDropped = onDropped;
    this.#states = this.#newStates();
    this.#recorder = new Recorder(opened, header, { redact }, (entry) => this.#add(entry), early?.listen);
  }

  get entries(): readonly RecordedEntry[] {
    return this.#entries;
  }

  get conversation(): Conversation {
    return this.#opened.store.get(this.#opened.state.conversation);
  }

  get dropped(): number {
    return this.#dropped;
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

  flush(): void {
    this.#recorder.flush();
  }

  /** Ends the recording. */
  stop(): void {
    this.#recorder.stop();
    this.#stopTimer?.();
    cancelAnimationFrame(this.#frame);
  }

  #add(entry: RecordedEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > mostEntries) this.#drop(mostEntries / 5);
    this.#stopTimer ??= startTimer(
      () => {
        this.#stopTimer = undefined;
        this.#tell();
      },
      Math.max(batchMs, this.#workMs * restPerWork),
    );
  }

  #tell(): void {
    const begun = performance.now();
    for (const listener of [...this.#listeners]) listener();
    // What was rendered is drawn with the next frame, and a timer set in that comes right after.
    // In a hidden tab there are no frames, so only one is waited for.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      startTimer(() => {
        this.#workMs = Math.min(performance.now() - begun, mostWorkMs);
      }, 0);
    });
  }

  #drop(count: number): void {
    const before = this.#entries.length;
    this.#entries = withoutOldest(this.#entries, count);
    this.#states = this.#newStates();
    this.#dropped += count;
    this.#onDropped?.(before - this.#entries.length);
  }

  #newStates(): RecordedStates {
    return new RecordedStates({ header: this.header, entries: this.#entries, problems: [] });
  }
}
