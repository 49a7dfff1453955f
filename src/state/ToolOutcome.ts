import type { TurnFacts, TurnToolCall } from './fold/Fold';

/** How a tool call went. */
export interface ToolOutcome {
  /** Whether the handler came back or threw. */
  readonly status: 'done' | 'failed';
  /** What the handler returned, or what was sent as the result. */
  readonly result?: unknown;
  /** Why it failed. */
  readonly error?: unknown;
}

/** Outcomes by {@link outcomeKey}. */
export type ToolOutcomes = ReadonlyMap<string, ToolOutcome>;

/** A call of a tool, and how it goes. */
export interface ToolCall extends TurnToolCall, Omit<ToolOutcome, 'status'> {
  /** `running` until there is a result: one of `useToolCall`'s handlers, or one that you send. */
  readonly status: 'running' | 'done' | 'failed';
}

/** The name under which the outcome of a call is found: a result that is sent names the call by its id. */
export function outcomeKey(call: Pick<TurnToolCall, 'key' | 'toolCallId'>): string {
  return call.toolCallId ?? call.key;
}

/** The tool calls of a turn with how they go. */
export function toolCallsOf(facts: TurnFacts | undefined, outcomes: ToolOutcomes): readonly ToolCall[] {
  const calls = facts?.toolCalls ?? [];
  return calls.map((call) => ({ ...call, ...(outcomes.get(outcomeKey(call)) ?? { status: 'running' }) }));
}
