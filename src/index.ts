export type { AudioPiece, EchoableAudio } from './call/audio/EchoableAudio';
export type { EchoAudioOptions, EchoOutcome, EchoProgress } from './call/audio/EchoOutcome';
export type { CanvasHost } from './call/canvas/CanvasHost';
export type { CanvasPhase, CanvasView } from './call/canvas/CanvasView';
export type { Background } from './call/effects/Background';
export type { EffectProblem, EffectStatus } from './call/effects/EffectState';
export type { MediaPermission } from './call/media/MediaPermission';
export type { RecordingOptions } from './call/recording/RecordingOptions';
export type { RespondOptions, SendOutcome, WhenIdleOptions } from './call/send/SendOptions';
export type { Echo, Note, Respond } from './call/send/sendText';
export type { EndCondition, EndConversation, EndOptions } from './call/session/endAfter';
export type { PrepareWhen } from './call/session/PrepareWhen';
export type { EndedConversation, SessionCallbacks, SessionOptions } from './call/session/SessionOptions';
export type { StartConversation, StartOptions } from './call/session/StartOptions';
export type { ResumeOption } from './call/session/StoredConversation';
export type {
  ConversationHandle,
  ConversationSource,
  CreateContext,
  EndContext,
  RecordContext,
  WaitForVisitor,
} from './call/sources/ConversationSource';
export { type FromDeploymentOptions, fromDeployment, type OrAsked } from './call/sources/fromDeployment';
export { type FromServerOptions, type FromServerRequests, fromServer } from './call/sources/fromServer';
export { fromUrl } from './call/sources/fromUrl';
export { loadDeployment } from './call/sources/loadDeployment';
export type { SourceProps } from './call/sources/providedSource';
export type { LoadDeploymentOptions } from './call/sources/requestDeployment';
export type { ToolAnswer } from './call/tools/ToolAnswer';
export type { Part, PartProps, PartState, PartTag, RenderedProps } from './components/anatomy/definePart';
export type { CanvasRenderer, CanvasRenderers } from './components/board/CanvasRenderers';
export * as Conversation from './components/Conversation';
export type { CanvasRendererProps } from './components/canvas/CanvasRendererProps';
export type { HostedProps } from './components/hosted/hosted';
export type { ConversationLayoutProps } from './components/layout/ConversationLayout';
export type { Announce } from './components/parts/Announcer';
export type { AudioUnblockState } from './components/parts/AudioUnblock';
export type {
  BackgroundImage,
  BackgroundMenuOwnProps,
  BackgroundMenuState,
} from './components/parts/BackgroundMenu';
export type { CameraButtonState } from './components/parts/CameraButton';
export type { CanvasOwnProps, CanvasState } from './components/parts/Canvas';
export type {
  CaptionsOwnProps,
  CaptionsPosition,
  CaptionsSize,
  CaptionsState,
} from './components/parts/Captions';
export type { ComposerState } from './components/parts/Composer';
export type { ConsentOwnProps, ConsentState } from './components/parts/Consent';
export type { ControlsState } from './components/parts/Controls';
export type { DeviceMenuOwnProps, DeviceMenuState } from './components/parts/DeviceMenu';
export type { DeviceKind, DeviceSelectOwnProps, DeviceSelectState } from './components/parts/DeviceSelect';
export type { EndButtonState } from './components/parts/EndButton';
export type { EndedOwnProps, EndedState } from './components/parts/Ended';
export type { ConversationFeedback, FeedbackOwnProps, FeedbackState } from './components/parts/Feedback';
export type { FullScreenButtonState } from './components/parts/FullScreenButton';
export type { HairCheckState } from './components/parts/HairCheck';
export type { MediaHelpOwnProps, MediaHelpState } from './components/parts/MediaHelp';
export type { MicButtonState } from './components/parts/MicButton';
export type { NoticesState } from './components/parts/Notices';
export type { PictureInPictureButtonState } from './components/parts/PictureInPictureButton';
export type { PreviewOwnProps, PreviewState } from './components/parts/Preview';
export type { Rating, RatingScaleKind } from './components/parts/RatingScale';
export type { RejoinButtonState } from './components/parts/RejoinButton';
export type { RootState } from './components/parts/Root';
export type { ScreenShareButtonState } from './components/parts/ScreenShareButton';
export type { SelfViewState } from './components/parts/SelfView';
export type { SpeakerTestState } from './components/parts/SpeakerTest';
export type { StageOwnProps, StageState } from './components/parts/Stage';
export type { StartButtonState } from './components/parts/StartButton';
export type { StatusOwnProps, StatusState } from './components/parts/Status';
export type { ConversationToSummarize, SummaryOwnProps, SummaryState } from './components/parts/Summary';
export type { TimeLeftOwnProps, TimeLeftState } from './components/parts/TimeLeft';
export type { ToolCallsOwnProps, ToolCallsState } from './components/parts/ToolCalls';
export type { TranscriptOwnProps, TranscriptState } from './components/parts/Transcript';
export type { TranscriptDownloadProps, TranscriptDownloadState } from './components/parts/TranscriptDownload';
export type { ToolLabels } from './components/parts/toolText';
export type { UnavailableState } from './components/parts/Unavailable';
export { TavusProvider, type TavusProviderProps } from './components/provider/TavusProvider';
export { TavusConversation, type TavusConversationProps } from './components/TavusConversation';
export { TavusWidget, type TavusWidgetProps } from './components/widget/TavusWidget';
export { useWidget } from './components/widget/useWidget';
export type { WidgetControls } from './components/widget/WidgetContext';
export type { CloseBehavior, WidgetHandle } from './components/widget/WidgetHandle';
export type { LauncherVariant } from './components/widget/WidgetLauncher';
export type { WidgetSize } from './components/widget/WidgetSize';
export type { WidgetView } from './components/widget/WidgetView';
export type { CanvasActions, CanvasSayOptions } from './hooks/canvas/CanvasActions';
export { type CanvasControls, type UseCanvasOptions, useCanvas } from './hooks/canvas/useCanvas';
export type { InteractionSender } from './hooks/conversation/createInteractionSender';
export { createTavusSession, type TavusSessionOptions } from './hooks/conversation/createTavusSession';
export type { EventLogState, LoggedEvent } from './hooks/conversation/EventRecorder';
export type { TavusSession } from './hooks/conversation/TavusSession';
export { type ConsentControls, useConsent } from './hooks/conversation/useConsent';
export { type ConversationControls, useConversation } from './hooks/conversation/useConversation';
export { useConversationContext } from './hooks/conversation/useConversationContext';
export { useDailyCall } from './hooks/conversation/useDailyCall';
export { type EchoAudio, useEchoAudio } from './hooks/conversation/useEchoAudio';
export { useElapsed } from './hooks/conversation/useElapsed';
export { type EventLog, type EventLogOptions, useEventLog } from './hooks/conversation/useEventLog';
export { type ConversationMode, type ModeControls, useMode } from './hooks/conversation/useMode';
export { type Notice, useNotices } from './hooks/conversation/useNotices';
export { useSendInteraction } from './hooks/conversation/useSendInteraction';
export { type SilenceOptions, useSilence } from './hooks/conversation/useSilence';
export { type EventHandler, type RawHandler, useTavusEvents } from './hooks/conversation/useTavusEvents';
export { type TimeLeftOptions, useTimeLeft } from './hooks/conversation/useTimeLeft';
export { type BackgroundControls, useBackground } from './hooks/effects/useBackground';
export { type NoiseCancellation, useNoiseCancellation } from './hooks/effects/useNoiseCancellation';
export type { CanvasLabels } from './hooks/labels/canvasLabels';
export { englishLabels } from './hooks/labels/englishLabels';
export type { Labels } from './hooks/labels/Labels';
export type { TranscriptLabels } from './hooks/labels/transcriptLabels';
export { useLabels } from './hooks/labels/useLabels';
export { usePalName } from './hooks/labels/usePalName';
export type { CycleOutcome } from './hooks/media/cycleDevice';
export type { PlacedButtonProps, ToggleButtonProps } from './hooks/media/ToggleButtonProps';
export { useAudioLevel } from './hooks/media/useAudioLevel';
export { type Camera, useCamera } from './hooks/media/useCamera';
export { type HairCheck, useHairCheck } from './hooks/media/useHairCheck';
export type { InputDevice } from './hooks/media/useInputDevice';
export type { InputPermission } from './hooks/media/useInputPermission';
export { type Microphone, type MicrophoneOptions, useMicrophone } from './hooks/media/useMicrophone';
export { useMutedSpeech } from './hooks/media/useMutedSpeech';
export { type Pal, usePal } from './hooks/media/usePal';
export type { HoldProps } from './hooks/media/usePushToTalk';
export { type ScreenShare, useScreenShare } from './hooks/media/useScreenShare';
export { type Speaker, useSpeaker } from './hooks/media/useSpeaker';
export { type SpeakerTest, useSpeakerTest } from './hooks/media/useSpeakerTest';
export type { ConversationRecording } from './hooks/recording/ConversationRecording';
export { recordConversation } from './hooks/recording/recordConversation';
export {
  type RecordingControls,
  type UseRecordingOptions,
  useRecording,
} from './hooks/recording/useRecording';
export type { Corner } from './hooks/screen/corner';
export { type FullScreen, useFullScreen } from './hooks/screen/useFullScreen';
export { useIdleControls } from './hooks/screen/useIdleControls';
export { type PictureInPicture, usePictureInPicture } from './hooks/screen/usePictureInPicture';
export { type SelfViewPlace, useSelfView } from './hooks/screen/useSelfView';
export { useActivity } from './hooks/speech/useActivity';
export { type CaptionOptions, useCaption } from './hooks/speech/useCaption';
export { type Guardrails, useGuardrails } from './hooks/speech/useGuardrails';
export { useLatency } from './hooks/speech/useLatency';
export { type Objectives, useObjectives } from './hooks/speech/useObjectives';
export { usePerception } from './hooks/speech/usePerception';
export { useSpeaking } from './hooks/speech/useSpeaking';
export { type TranscriptOptions, useTranscript } from './hooks/speech/useTranscript';
export { useTranscriptIds } from './hooks/speech/useTranscriptIds';
export { useTurns } from './hooks/speech/useTurns';
export { useUtterance } from './hooks/speech/useUtterance';
export { type PerceptionToolContext, usePerceptionToolCall } from './hooks/tools/usePerceptionToolCall';
export {
  type ToolCallOptions,
  type ToolContext,
  type ToolHandler,
  type UncheckedToolCallOptions,
  useToolCall,
} from './hooks/tools/useToolCall';
export { useToolCallList } from './hooks/tools/useToolCallList';
export { type MappedToolCallOptions, type ToolCallMap, useToolCalls } from './hooks/tools/useToolCalls';
export { useUnhandledToolCalls } from './hooks/tools/useUnhandledToolCalls';
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
} from './protocol/canvas/CanvasArguments';
export type {
  CanvasCard,
  CanvasCardBase,
  CanvasCardOf,
  CanvasFrameConfig,
  CanvasKind,
  CanvasPlacement,
  KnownCanvasCard,
  OtherCanvasCard,
} from './protocol/canvas/CanvasCard';
export type { CanvasInteraction, CanvasInteractionType } from './protocol/canvas/CanvasInteraction';
export type { CanvasOrigins } from './protocol/canvas/isCanvasSandbox';
export type {
  Deployment,
  DeploymentCaptcha,
  DeploymentCustomization,
  DeploymentLimits,
} from './protocol/Deployment';
export type { RecordedEntry, Recording } from './protocol/recording/Recording';
export type { RedactOptions } from './protocol/recording/RedactOptions';
export { readRecording } from './protocol/recording/readRecording';
export type {
  SchemaOutput,
  StandardSchema,
  StandardSchemaIssue,
  StandardSchemaResult,
} from './protocol/StandardSchema';
export type {
  JsonObject,
  Role,
  SelectByType,
  TavusEvent,
  TavusEventOf,
  TavusEventType,
} from './protocol/TavusEvent';
export type { SensitivityLevel, TavusInteraction } from './protocol/TavusInteraction';
export type { WireMessage } from './protocol/wireMessage';
export type {
  ConnectionStatus,
  Conversation as ConversationSnapshot,
  ConversationStatus,
  EndReason,
} from './state/Conversation';
export type { Store } from './state/ConversationWriter';
export type { TurnToolCall } from './state/fold/TurnFacts';
export type { Utterance } from './state/fold/Utterance';
export type { Speaking } from './state/Speaking';
export { TavusError, type TavusErrorCode } from './state/TavusError';
export type { ToolCall, ToolOutcome } from './state/ToolOutcome';
export type { Activity, ActivityKind } from './state/views/Activity';
export type { Caption } from './state/views/Caption';
export {
  type ExportTranscriptOptions,
  exportTranscript,
  type TranscriptFormat,
} from './state/views/exportTranscript';
export type { TriggeredGuardrail } from './state/views/Guardrail';
export type { Latency, TurnLatency } from './state/views/Latency';
export type { Objective } from './state/views/Objective';
export type { Perception, PerceptionToolCall } from './state/views/Perception';
export type { Turn } from './state/views/Turn';
export type { SpeakingTime, TurnTiming } from './state/views/TurnTiming';
