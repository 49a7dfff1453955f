import type { RecordedEntry, Recording, RecordingHeader } from '../../protocol/recording/Recording';
import type { Snapshot } from '../entries/Snapshot';
import type { EntrySource } from './EntrySource';
import { RecordedStates } from './RecordedStates';

/** The entries of a recording that was read from a file. */
export class LoadedEntries implements EntrySource {
  readonly isLive = false;
  readonly header: RecordingHeader;
  readonly entries: readonly RecordedEntry[];
  readonly dropped: number;
  readonly problems: readonly string[];
  readonly #text: string;
  readonly #states: RecordedStates;
  #end: Snapshot | undefined;

  constructor(recording: Recording, text: string) {
    this.header = recording.header;
    this.entries = recording.entries;
    this.dropped = recording.header.dropped ?? 0;
    this.problems = recording.problems.map(({ line, text: problem }) => `Line ${line}: ${problem}`);
    this.#text = text;
    this.#states = new RecordedStates(recording);
  }

  subscribe = (): (() => void) => () => undefined;

  stateAt(index: number): Snapshot {
    return this.#states.at(index);
  }

  stateNow(): Snapshot {
    // It is asked for with every moment, and going to the end and back each time takes long.
    this.#end ??= this.#states.at(this.entries.length - 1);
    return this.#end;
  }

  flush(): void {
    // A file has all of its entries.
  }

  toText(): string {
    return this.#text;
  }
}
