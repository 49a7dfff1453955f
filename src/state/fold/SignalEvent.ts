import type {
  GuardrailEvent,
  JsonObject,
  ObjectiveEvent,
  PerceptionAnalysisEvent,
  PerceptionToolCallEvent,
  ToolCallEvent,
} from '../../protocol/TavusEvent';

/** A perception tool call as it is kept: without camera frames, and with arguments that can be released for newer calls. */
export interface KeptPerceptionToolCall
  extends Omit<PerceptionToolCallEvent, 'arguments' | 'rawArguments' | 'frames'> {
  readonly key: string;
  arguments?: JsonObject | undefined;
}

/** An event of the PAL's perception, objectives or guardrails. These are kept for components that mount late. */
export type SignalEvent = ObjectiveEvent | GuardrailEvent | PerceptionAnalysisEvent | KeptPerceptionToolCall;

/** A tool call of Magic Canvas, which shows, changes or clears a card. Kept for components that mount late, too. */
export interface FoldedCanvasCall extends ToolCallEvent {
  /** Shared with its duplicates. */
  readonly key: string;
}
