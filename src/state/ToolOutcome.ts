import type { TurnFacts, TurnToolCall } from './fold/Fold';

/** The outcome of a tool call. */
export interface ToolOutcome {
  /** Whether the call succeeded or failed. */
  readonly status: 'done' | 'failed';
  /** The value that the handler returned, or the result that the application sent. */
  readonly result?: unknown;
  /** Why the call failed. */
  readonly error?: unknown;
}

/** Outcomes by {@link outcomeKey}. */
export type ToolOutcomes = ReadonlyMap<string, ToolOutcome>;

/** A tool call and its progress. */
export interface ToolCall extends TurnToolCall, Omit<ToolOutcome, 'status'> {
  /** `running` until there is a result, from a handler of `useToolCall` or sent by the application. */
  readonly status: 'running' | 'done' | 'failed';
}

/** Returns the key of a call's outcome: its id if it has one, because a sent result refers to the call by id. */
export function outcomeKey(call: Pick<TurnToolCall, 'key' | 'toolCallId'>): string {
  return call.toolCallId ?? call.key;
}

/** Returns the tool calls of a turn with their progress. */
export function toolCallsOf(facts: TurnFacts | undefined, outcomes: ToolOutcomes): readonly ToolCall[] {
  const calls = facts?.toolCalls ?? [];
  return calls.map((call) => ({ ...call, ...(outcomes.get(outcomeKey(call)) ?? { status: 'running' }) }));
}
