import type {
  ObjectiveEvent,
  PerceptionAnalysisEvent,
  PerceptionToolCallEvent,
} from '../../protocol/TavusEvent';

/** What is remembered of the PAL's perception and objectives, for components that mount late. */
export type SignalEvent = ObjectiveEvent | PerceptionAnalysisEvent | PerceptionToolCallEvent;
