import type {
  GuardrailEvent,
  JsonObject,
  ObjectiveEvent,
  PerceptionAnalysisEvent,
  PerceptionToolCallEvent,
} from '../../protocol/TavusEvent';

/** A perception tool call as it is kept: without camera frames, and with arguments that can be released for newer calls. */
export interface KeptPerceptionToolCall
  extends Omit<PerceptionToolCallEvent, 'arguments' | 'rawArguments' | 'frames'> {
  readonly key: string;
  arguments?: JsonObject | undefined;
}

/** An event of the PAL's perception, objectives or guardrails. These are kept for components that mount late. */
export type SignalEvent = ObjectiveEvent | GuardrailEvent | PerceptionAnalysisEvent | KeptPerceptionToolCall;
