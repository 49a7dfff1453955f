export { currentEventType } from './currentEventType';
export {
  appendContext,
  confirmObjective,
  echo,
  echoAudio,
  interrupt,
  overwriteContext,
  respond,
  sensitivity,
  toolResult,
} from './interactions';
export { type ParsedMessage, parseEvent } from './parseEvent';
export type {
  SchemaOutput,
  StandardSchema,
  StandardSchemaIssue,
  StandardSchemaResult,
} from './StandardSchema';
export { splitText } from './splitText';
export type {
  EventEnvelope,
  GuardrailEvent,
  JsonObject,
  ObjectiveEvent,
  PalPresenceEvent,
  PerceptionAnalysisEvent,
  PerceptionToolCallEvent,
  PhraseDetectedEvent,
  Role,
  SelectByType,
  ShutdownEvent,
  StartedSpeakingEvent,
  StoppedSpeakingEvent,
  TavusEvent,
  TavusEventOf,
  TavusEventType,
  ToolCallEvent,
  UnknownEvent,
  UtteranceEvent,
  UtteranceStreamingEvent,
} from './TavusEvent';
export type {
  ConfirmObjectiveInteraction,
  ContextInteraction,
  EchoAudioInteraction,
  EchoTextInteraction,
  InterruptInteraction,
  OtherInteraction,
  RespondInteraction,
  SensitivityInteraction,
  SensitivityLevel,
  TavusInteraction,
  ToolResultInteraction,
} from './TavusInteraction';
export { defaultMessageLimit, messageSize, type WireMessage, wireMessage } from './wireMessage';
