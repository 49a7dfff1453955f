import type { Role, UtteranceEvent, UtteranceStreamingEvent } from '../../protocol/TavusEvent';
import { Journal } from '../log/Journal';
import type { Position } from '../log/Position';
import type { FoldedCanvasCall, SignalEvent } from './SignalEvent';
import type { TurnFacts, TurnKey } from './TurnFacts';
import type { UtteranceFacts } from './Utterance';

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

/** How the PAL's speech of one inference ended. This can be known before or after its first words. */
export interface StopFacts {
  readonly interrupted: boolean;
}

/** Folds an event into the hidden row whose echo it is, and returns true; returns false if it is no echo. */
export type TakeEcho = (
  fold: Fold,
  event: UtteranceEvent | UtteranceStreamingEvent,
  position: Position,
) => boolean;

/**
 * The internal state of the fold: plain maps that are written only through the journal, so that every event can be
 * undone. The `touched` fields list what may have changed since they were last cleared.
 */
export interface Fold {
  readonly journal: Journal;
  readonly rows: Map<string, UtteranceFacts>;
  /** Row ids in the order of the transcript. */
  readonly order: string[];
  /** The ids of the hidden rows, in the order in which they were sent. No visible row depends on them. */
  readonly hidden: string[];
  /** The events that belong to hidden rows. */
  readonly echoes: Set<object>;
  /** Row ids by speaker and inference or turn, the newest row last. */
  readonly rowsByIdentity: Map<string, readonly string[]>;
  /** The id of each speaker's newest row. */
  readonly newestRow: Map<Role, string>;
  /** Where each speaker's words were first streamed. */
  readonly firstStreaming: Map<Role, Position>;
  /** The first start of each speech, by its identities; under a role, the newest start of that speaker without a turn. */
  readonly starts: Map<string, SpeakingStart>;
  readonly newestStart: Map<Role, Position>;
  readonly stops: Map<string, StopFacts>;
  /** The newest start or stop of each speaker. */
  readonly speaking: Map<Role, SpeakingFacts>;
  readonly turns: Map<TurnKey, TurnFacts>;
  /** The turn of each tool call, by the call's key. */
  readonly toolCalls: Map<string, TurnKey>;
  readonly signals: SignalEvent[];
  /** The newest calls of Magic Canvas. */
  readonly canvasCalls: FoldedCanvasCall[];
  readonly touched: Set<string>;
  readonly touchedTurns: Set<TurnKey>;
  orderTouched: boolean;
  /** True if `signals` or `canvasCalls` may have changed. */
  listsTouched: boolean;
  /** Brought by the first hidden text, so that an application without any does not load it. */
  takeEcho: TakeEcho | undefined;
}

/** Creates a fold without events. */
export function emptyFold(): Fold {
  return {
    journal: new Journal(),
    rows: new Map(),
    order: [],
    hidden: [],
    echoes: new Set(),
    rowsByIdentity: new Map(),
    newestRow: new Map(),
    firstStreaming: new Map(),
    starts: new Map(),
    newestStart: new Map(),
    stops: new Map(),
    speaking: new Map(),
    turns: new Map(),
    toolCalls: new Map(),
    signals: [],
    canvasCalls: [],
    touched: new Set(),
    touchedTurns: new Set(),
    orderTouched: false,
    listsTouched: false,
    takeEcho: undefined,
  };
}

/** Returns the keys under which one speaker's speech can be found again. */
export function identities(
  role: Role,
  { inferenceId, turnIdx }: { inferenceId?: string | undefined; turnIdx?: number | undefined },
  { restarts }: Position,
): { readonly inference: string | undefined; readonly turn: string | undefined } {
  return {
    inference: inferenceId === undefined ? undefined : `${role} inference ${inferenceId}`,
    turn: turnIdx === undefined ? undefined : `${role} turn ${restarts}.${turnIdx}`,
  };
}
