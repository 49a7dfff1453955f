import type {
  ObjectiveEvent,
  PerceptionAnalysisEvent,
  PerceptionToolCallEvent,
} from '../../protocol/TavusEvent';

/** An event of the PAL's perception or objectives. These are kept for components that mount late. */
export type SignalEvent = ObjectiveEvent | PerceptionAnalysisEvent | PerceptionToolCallEvent;
