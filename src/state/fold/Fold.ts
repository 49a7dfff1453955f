import type { JsonObject, Role, TavusEvent } from '../../protocol/TavusEvent';
import { Journal } from './Journal';
import type { Position } from './Position';
import type { SignalEvent } from './SignalEvent';
import type { UtteranceFacts } from './Utterance';

/** A text that the user typed on this page: an event of this library, without a `seq`. */
export interface TypedTextEvent {
  readonly type: 'typed_text';
  readonly id: string;
  readonly text: string;
  readonly timestamp: number;
  readonly seq?: undefined;
}

/** Any event that the state is folded from. */
export type FoldedEvent = TavusEvent | TypedTextEvent;

/** The earliest known start of a speech. */
export interface SpeakingStart {
  readonly position: Position;
  readonly inferenceId?: string | undefined;
  readonly at?: number | undefined;
}

/** Whether a speaker is speaking, and the position of the event that reported it. */
export interface SpeakingFacts {
  readonly speaking: boolean;
  readonly position: Position;
}

/** A tool call within its turn. */
export interface TurnToolCall {
  /** Stable for the whole conversation, so it can be used as a list key. */
  readonly key: string;
  /** The name of the tool. */
  readonly name: string;
  /** Undefined if the arguments could not be parsed as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** Identifies the call; its result refers to this id. */
  readonly toolCallId?: string | undefined;
}

/** How long a speaker has spoken in a turn. */
export interface SpeakingTotal {
  readonly durationMs: number;
  /** When the speaker started, while they are speaking. */
  readonly since?: number | undefined;
  /** When the speaker last stopped. */
  readonly stoppedAt?: number | undefined;
}

/** What the events have reported about a turn, except its utterances. */
export interface TurnFacts {
  readonly toolCalls: readonly TurnToolCall[];
  readonly userStoppedAt?: number | undefined;
  readonly palStartedAt?: number | undefined;
  readonly palTextAt?: number | undefined;
  readonly pal?: SpeakingTotal | undefined;
  readonly user?: SpeakingTotal | undefined;
}

/** A turn's number or, for tool calls without a turn, the id of the row they came after; empty if there was no row. */
export type TurnKey = number | string;

/**
 * The facts of all turns, as the value of an atom. A new object signals a change but shares its map with the previous
 * one, because copying the map would cost more with every turn.
 */
export interface TurnTable {
  readonly byIdx: ReadonlyMap<TurnKey, TurnFacts>;
}

/** How the PAL's speech of one inference ended. This can be known before or after its first words. */
export interface StopFacts {
  readonly interrupted: boolean;
}

/**
 * The internal state of the fold: plain maps that are written only through the journal, so that every event can be
 * undone. The `touched` fields list what may have changed since they were last cleared.
 */
export interface Fold {
  readonly journal: Journal;
  readonly rows: Map<string, UtteranceFacts>;
  /** Row ids in the order of the transcript. */
  readonly order: string[];
  /** Row ids by speaker and inference or turn, the newest row last. */
  readonly rowsByIdentity: Map<string, readonly string[]>;
  /** The id of each speaker's newest row. */
  readonly newestRow: Map<Role, string>;
  readonly starts: Map<string, SpeakingStart>;
  readonly newestStart: Map<Role, Position>;
  readonly stops: Map<string, StopFacts>;
  /** The newest start or stop of each speaker. */
  readonly speaking: Map<Role, SpeakingFacts>;
  readonly turns: Map<TurnKey, TurnFacts>;
  /** The turn of each tool call, by the call's key. */
  readonly toolCalls: Map<string, TurnKey>;
  readonly signals: SignalEvent[];
  readonly touched: Set<string>;
  readonly touchedTurns: Set<TurnKey>;
  orderTouched: boolean;
  signalsTouched: boolean;
}

/** Creates a fold without events. */
export function emptyFold(): Fold {
  return {
    journal: new Journal(),
    rows: new Map(),
    order: [],
    rowsByIdentity: new Map(),
    newestRow: new Map(),
    starts: new Map(),
    newestStart: new Map(),
    stops: new Map(),
    speaking: new Map(),
    turns: new Map(),
    toolCalls: new Map(),
    signals: [],
    touched: new Set(),
    touchedTurns: new Set(),
    orderTouched: false,
    signalsTouched: false,
  };
}

/** Returns the keys under which one speaker's speech can be found again. */
export function identities(
  role: Role,
  { inferenceId, turnIdx }: { inferenceId?: string | undefined; turnIdx?: number | undefined },
): { readonly inference: string | undefined; readonly turn: string | undefined } {
  return {
    inference: inferenceId === undefined ? undefined : `${role} inference ${inferenceId}`,
    turn: turnIdx === undefined ? undefined : `${role} turn ${turnIdx}`,
  };
}
