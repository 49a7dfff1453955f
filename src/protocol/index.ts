export type {
  AlertArguments,
  CalendarArguments,
  CalendarPreset,
  CalendarSlot,
  CanvasArguments,
  ChartArguments,
  ChartPoint,
  InputArguments,
  QuestionArguments,
  QuestionOption,
  TextArguments,
} from './canvas/CanvasArguments';
export type { CanvasCall } from './canvas/CanvasCall';
export type {
  CanvasCard,
  CanvasCardBase,
  CanvasCardOf,
  CanvasFrameConfig,
  CanvasKind,
  CanvasPlacement,
  KnownCanvasCard,
  OtherCanvasCard,
} from './canvas/CanvasCard';
export type { CanvasInteraction, CanvasInteractionType } from './canvas/CanvasInteraction';
export { type CanvasInteractionOptions, canvasInteraction } from './canvas/CanvasInteraction';
export type { CanvasOrigins } from './canvas/isCanvasSandbox';
export { type CanvasProblemCode, type ParsedCanvasCard, parseCanvasCard } from './canvas/parseCanvasCard';
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
export { importRecording } from './recording/importRecording';
export type {
  FoldStep,
  RecordedCallEvent,
  RecordedEntry,
  RecordedFold,
  RecordedMessage,
  RecordedProblem,
  RecordedSending,
  RecordedState,
  Recording,
  RecordingHeader,
  RecordingProblem,
} from './recording/Recording';
export { RecordingWriter } from './recording/RecordingWriter';
export type { RedactOptions } from './recording/RedactOptions';
export { readRecording } from './recording/readRecording';
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
