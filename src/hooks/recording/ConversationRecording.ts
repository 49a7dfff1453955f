import type { RecordedEntry, Recording } from '../../protocol/recording/Recording';

/** A recording of a conversation, and what controls it. */
export interface ConversationRecording {
  /** True while what happens is recorded. A stream that fails ends the recording. */
  readonly isRecording: boolean;
  /** The length of what is kept, in UTF-16 units, as it was up to 100 milliseconds ago. */
  readonly length: number;
  /** Begins to record, without what was recorded before. Does nothing while it is recording. */
  readonly start: () => void;
  /** Ends the recording. What was recorded stays. */
  readonly stop: () => void;
  /** Returns what was recorded as text: JSON Lines, which `readRecording` reads. */
  readonly toText: () => string;
  /** Returns what was recorded. */
  readonly read: () => Recording;
  /** Saves what was recorded as a file; `conversation.tavus.jsonl` by default. */
  readonly download: (fileName?: string) => void;
  /**
   * Calls the listener with each entry, up to 100 milliseconds after it happened; returns the function that stops it. When
   * that is called, and when the recording stops, the listener first hears of all that has happened.
   */
  readonly subscribe: (listener: (entry: RecordedEntry) => void) => () => void;
}
