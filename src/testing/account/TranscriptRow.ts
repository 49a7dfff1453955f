import type { Utterance } from '../../state/fold/Utterance';

/** One utterance of a transcript, with nothing but what a test compares. */
export interface TranscriptRow {
  /** The speaker. */
  readonly role: Utterance['role'];
  /** What was said, as far as it is known. */
  readonly text: string;
  /** Whether it may still change; see `Utterance`. */
  readonly status: Utterance['status'];
}

/** Returns the rows of what was said. A text that the PAL has planned, but not begun to speak, is none. */
export function rowsOf(transcript: readonly Utterance[]): readonly TranscriptRow[] {
  return transcript
    .filter(({ text }) => text !== '')
    .map(({ role, text, status }) => ({ role, text, status }));
}
