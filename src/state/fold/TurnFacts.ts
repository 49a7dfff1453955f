import type { JsonObject } from '../../protocol/TavusEvent';

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

/** The newest call of a turn, linked to the one before it: appending to a copied array would cost more with every call. */
export interface ToolCallChain {
  readonly call: TurnToolCall;
  readonly before: ToolCallChain | undefined;
  readonly count: number;
  /** The PAL's newest row at that time: another one shows that the PAL went on. */
  readonly palRow: string | undefined;
}

/** What the events have reported about a turn, except its utterances. */
export interface TurnFacts {
  readonly toolCalls?: ToolCallChain | undefined;
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

/** Returns whether two versions of a turn show the same. */
export function sameTurnFacts(a: TurnFacts | undefined, b: TurnFacts | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.toolCalls?.count === b.toolCalls?.count &&
    a.toolCalls?.call.key === b.toolCalls?.call.key &&
    a.toolCalls?.palRow === b.toolCalls?.palRow &&
    a.userStoppedAt === b.userStoppedAt &&
    a.palStartedAt === b.palStartedAt &&
    a.palTextAt === b.palTextAt &&
    sameTotal(a.pal, b.pal) &&
    sameTotal(a.user, b.user)
  );
}

function sameTotal(a: SpeakingTotal | undefined, b: SpeakingTotal | undefined): boolean {
  return a?.durationMs === b?.durationMs && a?.since === b?.since && a?.stoppedAt === b?.stoppedAt;
}
