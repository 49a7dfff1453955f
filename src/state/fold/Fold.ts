import type { JsonObject, Role, TavusEvent } from '../../protocol/TavusEvent';
import { Journal } from './Journal';
import type { Position } from './Position';
import type { SignalEvent } from './SignalEvent';
import type { UtteranceFacts } from './Utterance';

/** A text the user typed here: an event of our own, without a `seq`. */
export interface TypedTextEvent {
  readonly type: 'typed_text';
  readonly id: string;
  readonly text: string;
  readonly timestamp: number;
  readonly seq?: undefined;
}

/** Everything the state is folded from. */
export type FoldedEvent = TavusEvent | TypedTextEvent;

/** The earliest time somebody is known to have begun to speak. */
export interface SpeakingStart {
  readonly position: Position;
  readonly inferenceId?: string | undefined;
  readonly at?: number | undefined;
}

/** Whether somebody speaks, and since when that is known. */
export interface SpeakingFacts {
  readonly speaking: boolean;
  readonly position: Position;
}

/** A tool call as part of its turn. */
export interface TurnToolCall {
  /** Stable for the life of the conversation: a key for lists. */
  readonly key: string;
  /** The tool. */
  readonly name: string;
  /** Absent when they could not be read as a JSON object. */
  readonly arguments?: JsonObject | undefined;
  /** Names the call in its result. */
  readonly toolCallId?: string | undefined;
}

/** How long somebody has spoken in a turn. */
export interface SpeakingTotal {
  readonly durationMs: number;
  /** When they began, while they speak. */
  readonly since?: number | undefined;
  /** When they last stopped. */
  readonly stoppedAt?: number | undefined;
}

/** What the events have said of a turn, beside its utterances. */
export interface TurnFacts {
  readonly toolCalls: readonly TurnToolCall[];
  readonly userStoppedAt?: number | undefined;
  readonly palStartedAt?: number | undefined;
  readonly palTextAt?: number | undefined;
  readonly pal?: SpeakingTotal | undefined;
  readonly user?: SpeakingTotal | undefined;
}

/** A turn's number or, for tool calls of no turn, the id of the row that they came behind; empty for none. */
export type TurnKey = number | string;

/**
 * What is known of all turns, as a value of an atom: a new one says that something changed, and yet shares the map
 * with the last one, because copying it would cost more with every turn.
 */
export interface TurnTable {
  readonly byIdx: ReadonlyMap<TurnKey, TurnFacts>;
}

/** How the PAL's speaking of one inference ended, known before or after its first words. */
export interface StopFacts {
  readonly interrupted: boolean;
}

/**
 * The state as the fold keeps it: plain maps, written through the journal only, so that every event can be taken
 * back. The `touched` fields tell what may look different since they were last cleared.
 */
export interface Fold {
  readonly journal: Journal;
  readonly rows: Map<string, UtteranceFacts>;
  /** Row ids in the order of the transcript. */
  readonly order: string[];
  /** Row ids by speaker and inference or turn; the newest row of a turn last. */
  readonly rowsByIdentity: Map<string, readonly string[]>;
  /** The newest row of each speaker. */
  readonly newestRow: Map<Role, string>;
  readonly starts: Map<string, SpeakingStart>;
  readonly newestStart: Map<Role, Position>;
  readonly stops: Map<string, StopFacts>;
  /** The newest start or stop of each speaker. */
  readonly speaking: Map<Role, SpeakingFacts>;
  readonly turns: Map<TurnKey, TurnFacts>;
  /** Where each tool call was put, by its key. */
  readonly toolCalls: Map<string, TurnKey>;
  readonly signals: SignalEvent[];
  readonly touched: Set<string>;
  readonly touchedTurns: Set<TurnKey>;
  orderTouched: boolean;
  signalsTouched: boolean;
}

/** A fold of no events. */
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

/** The names under which speech of one speaker can be found again. */
export function identities(
  role: Role,
  { inferenceId, turnIdx }: { inferenceId?: string | undefined; turnIdx?: number | undefined },
): { readonly inference: string | undefined; readonly turn: string | undefined } {
  return {
    inference: inferenceId === undefined ? undefined : `${role} inference ${inferenceId}`,
    turn: turnIdx === undefined ? undefined : `${role} turn ${turnIdx}`,
  };
}
