import type { JsonObject } from '../wire/JsonObject';

/** A conversation as it came and went, without media: what `replay` plays and the devtools show. */
export interface Recording {
  readonly header: RecordingHeader;
  /** What happened, in order. */
  readonly entries: readonly RecordedEntry[];
  /** What could not be read, in the order of the file; empty for a recording that was not read from a file. */
  readonly problems: readonly RecordingProblem[];
}

/** What is known of a recording as a whole. */
export interface RecordingHeader {
  /** The version of the format. A reader refuses no version, but skips what it does not know. */
  readonly version: 1;
  /** When the recording began, in milliseconds since the epoch, by the clock of the device. */
  readonly recordedAt: number;
  /** The versions of the packages, by name, such as `{ "tavus-react": "0.1.0" }`. */
  readonly versions: Readonly<Record<string, string>>;
  /** The browser's user agent, or the runtime's name and version. */
  readonly browser?: string | undefined;
  /** What kind of source the conversation came from, such as `deployment`. */
  readonly source?: string | undefined;
  /** The names of what was redacted, such as `email` or `frames`; empty if nothing was. */
  readonly redacted: readonly string[];
}

/** Something that happened. */
export type RecordedEntry =
  | RecordedMessage
  | RecordedSending
  | RecordedCallEvent
  | RecordedState
  | RecordedFold
  | RecordedProblem;

interface Happened {
  /** When, in milliseconds since the recording began. */
  readonly atMs: number;
}

/** A message from a participant of the room, as it arrived; also one that was dropped later. */
export interface RecordedMessage extends Happened {
  readonly kind: 'message';
  /** The Daily session id of the sender. */
  readonly from: string;
  readonly data: unknown;
}

/** An interaction that the page sent, as it went. */
export interface RecordedSending extends Happened {
  readonly kind: 'sent';
  readonly data: unknown;
}

/** An event of the Daily call: participants, tracks, network, errors; without what is secret or cannot be stored. */
export interface RecordedCallEvent extends Happened {
  readonly kind: 'call';
  /** Daily's name of the event, such as `participant-joined`. */
  readonly event: string;
  readonly detail: JsonObject;
}

/** A change of the conversation: only the fields that changed. An undefined field is `null` here. */
export interface RecordedState extends Happened {
  readonly kind: 'state';
  readonly patch: JsonObject;
}

/** What the state is told besides messages: the passing of time, typed texts, outcomes of tools, the end. */
export interface RecordedFold extends Happened {
  readonly kind: 'fold';
  /** What was done. */
  readonly step:
    | 'typed'
    | 'tool-outcome'
    | 'quiet'
    | 'settled'
    | 'unanswered'
    | 'take-back'
    | 'finish'
    | 'reset';
  readonly detail: JsonObject;
}

/** Something that developers should know: a dropped message, an error. */
export interface RecordedProblem extends Happened {
  readonly kind: 'problem';
  readonly text: string;
}

/** A place of a file that could not be read. */
export interface RecordingProblem {
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong with it, as a sentence. */
  readonly text: string;
}
