import type { TurnFacts, TurnToolCall } from './fold/TurnFacts';

/** The outcome of a tool call. */
export interface ToolOutcome {
  /**
   * Whether a handler is `running`, the call succeeded or failed, was `deferred` (its handler answers later) or `ignored`
   * (its handler left the answer to the application).
   */
  readonly status: 'running' | 'done' | 'failed' | 'deferred' | 'ignored';
  /** The value that the handler returned, or the result that the application sent. */
  readonly result?: unknown;
  /** Why the call failed. */
  readonly error?: unknown;
  /**
   * How long the handler took until its result, in milliseconds. Undefined while the call is running or deferred, and if
   * the application sent the result itself.
   */
  readonly durationMs?: number | undefined;
}

/**
 * The outcomes of all tool calls, by the call's key. A new object signals a change but shares its map with the previous
 * one, because copying the map would cost more with every call.
 */
export interface ToolOutcomes {
  readonly byKey: ReadonlyMap<string, ToolOutcome>;
}

/** A tool call and its progress. */
export interface ToolCall extends TurnToolCall, ToolOutcome {
  /**
   * `running` until there is a result, from a handler of `useToolCall` or sent by the application. A call is `deferred`
   * while its handler has yet to answer, and `ignored` if its handler left the answer to the application.
   */
  readonly status: ToolOutcome['status'];
}

/** Returns the tool calls of a turn with their progress. What is the same as `before` is the same object, or list. */
export function toolCallsOf(
  facts: TurnFacts | undefined,
  { byKey }: ToolOutcomes,
  before: readonly ToolCall[] = [],
): readonly ToolCall[] {
  const calls: ToolCall[] = [];
  let changed = before.length !== (facts?.toolCalls?.count ?? 0);
  for (let link = facts?.toolCalls; link; link = link.before) {
    const outcome = byKey.get(link.call.key);
    const known = before[link.count - 1];
    const isSame = known?.key === link.call.key && known.status === (outcome?.status ?? 'running');
    changed ||= !isSame;
    calls.push(isSame ? known : { ...link.call, ...(outcome ?? { status: 'running' }) });
  }
  return changed ? calls.reverse() : before;
}
