import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import type { Conversation } from '../../state/Conversation';
import type { Snapshot } from '../entries/Snapshot';

/** Where the panel's entries come from: the conversation that is recorded, or a file. */
export interface EntrySource {
  readonly header: RecordingHeader;
  /** What happened, in order. The array grows at its end; when it loses its oldest entries, it is another one. */
  readonly entries: readonly RecordedEntry[];
  /** How many of the oldest entries are gone. */
  readonly dropped: number;
  /** True if more entries can come. */
  readonly isLive: boolean;
  /** What could not be read of a file. */
  readonly problems: readonly string[];
  /** Calls the listener after new entries, at most ten times a second; returns its undo. */
  subscribe(listener: () => void): () => void;
  /** What is known of a live conversation, except what was said. */
  readonly conversation?: Conversation | undefined;
  /** Returns what was known after the entry with this index; with -1, before the first. */
  stateAt(index: number): Snapshot;
  /** Returns what is known now. Of a conversation that was not recorded from its start, that is more. */
  stateNow(): Snapshot;
  /** Returns the recording as the text of a file. */
  toText(): string;
}
