import type { JsonObject } from '../wire/JsonObject';

/** A conversation as it came and went, without media: what `replay` plays and the devtools show. */
export interface Recording {
  /** What is known of it as a whole. */
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
  /** How many of the oldest entries were dropped, because the recording became too large; undefined if none were. */
  readonly dropped?: number | undefined;
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
  /**
   * When, in milliseconds since the recording began, by the clock of the conversation: for a message when it arrived. It
   * is less than in the entry before if the clocks of two conversations differ.
   */
  readonly atMs: number;
}

/** A message from a participant of the room, as it arrived; also one that was dropped. */
export interface RecordedMessage extends Happened {
  readonly kind: 'message';
  /** The Daily session id of the sender. */
  readonly from: string;
  /** The message, as Daily delivered it. */
  readonly data: unknown;
  /**
   * False if the state was not told: the message came from somebody else, was about another conversation, or came before
   * the PAL was known, in which case the step `read-late` follows.
   */
  readonly read?: false | undefined;
  /** True if it calls a tool that the application handles, although Magic Canvas has one of the same name. */
  readonly isOwnTool?: true | undefined;
}

/** An interaction that the page sent, as it went. */
export interface RecordedSending extends Happened {
  readonly kind: 'sent';
  /** The interaction, as it was handed to Daily. */
  readonly data: unknown;
}

/** An event of the Daily call: participants, tracks, network, errors; without what is secret or cannot be stored. */
export interface RecordedCallEvent extends Happened {
  readonly kind: 'call';
  /** Daily's name of the event, such as `participant-joined`. */
  readonly event: string;
  /** What Daily tells with it, without what is secret or cannot be stored. */
  readonly detail: JsonObject;
}

/**
 * A change of the conversation: only the fields that changed. An undefined field is `null` here. `audioBlocked` and
 * `hairCheck` are here as well.
 */
export interface RecordedState extends Happened {
  readonly kind: 'state';
  /** The new values, by the names of the fields. */
  readonly patch: JsonObject;
}

/** What the state is told besides messages that are read as they arrive. */
export interface RecordedFold extends Happened {
  readonly kind: 'fold';
  /** What was done. */
  readonly step: FoldStep;
  /** What the step needs; see {@link FoldStep}. */
  readonly detail: JsonObject;
}

/**
 * What the state is told:
 *
 * - `read-late`: a message that arrived earlier (`data`, `arrivedAt`, `isOwnTool`).
 * - `typed`: a text that was sent as if the user had said it (`text`, `typedAt`, `isHidden`).
 * - `tool-outcome`: what came of a tool call (`outcome`), named by its `id` or by how many read messages ago it came (`ago`).
 * - `quiet`, `settled`, `unanswered`: the passing of time.
 * - `take-back`: another participant is the PAL. `finish`: the conversation is over. `reset`: it is cleared.
 *
 * `arrivedAt` and `typedAt` are milliseconds since the epoch, by the clock of the conversation.
 */
export type FoldStep =
  | 'read-late'
  | 'typed'
  | 'tool-outcome'
  | 'quiet'
  | 'settled'
  | 'unanswered'
  | 'take-back'
  | 'finish'
  | 'reset';

/** Something that developers should know: a dropped message, an error. */
export interface RecordedProblem extends Happened {
  readonly kind: 'problem';
  /** What happened, as a sentence. */
  readonly text: string;
}

/** A place of a file that could not be read. */
export interface RecordingProblem {
  /** The line, counted from 1. */
  readonly line: number;
  /** What is wrong with it, as a sentence. */
  readonly text: string;
}
