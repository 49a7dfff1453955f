export type { AudioPiece, EchoableAudio } from './call/audio/EchoableAudio';
export type { EchoAudioOptions, EchoOutcome, EchoProgress } from './call/audio/EchoOutcome';
export type { ConversationHandle, ConversationSource } from './call/ConversationSource';
export type { EndConversation, EndOptions } from './call/endAfter';
export { type FromDeploymentOptions, fromDeployment, type OrAsked } from './call/fromDeployment';
export { type FromServerOptions, fromServer } from './call/fromServer';
export { fromUrl } from './call/fromUrl';
export { type LoadDeploymentOptions, loadDeployment } from './call/loadDeployment';
export type { MediaPermission } from './call/MediaPermission';
export type { EndedConversation, SessionCallbacks, SessionOptions } from './call/SessionOptions';
export type { AudioUnblockState } from './components/AudioUnblock';
export type { CameraButtonState } from './components/CameraButton';
export type { CaptionsOwnProps, CaptionsPosition, CaptionsSize, CaptionsState } from './components/Captions';
export type { ComposerState } from './components/Composer';
export type { ControlsState } from './components/Controls';
export * as Conversation from './components/Conversation';
export type { ConversationLayoutProps } from './components/ConversationLayout';
export type { DeviceKind, DeviceSelectOwnProps, DeviceSelectState } from './components/DeviceSelect';
export type { Part, PartProps, PartState, PartTag, RenderedProps } from './components/definePart';
export type { EndButtonState } from './components/EndButton';
export type { EndedOwnProps, EndedState } from './components/Ended';
export type { FullScreenButtonState } from './components/FullScreenButton';
export type { HairCheckState } from './components/HairCheck';
export type { HostedProps } from './components/hosted';
export type { MediaHelpOwnProps, MediaHelpState } from './components/MediaHelp';
export type { MicButtonState } from './components/MicButton';
export type { NoticesState } from './components/Notices';
export type { PictureInPictureButtonState } from './components/PictureInPictureButton';
export type { PreviewOwnProps, PreviewState } from './components/Preview';
export type { SourceProps } from './components/providedSource';
export type { RootState } from './components/Root';
export type { ScreenShareButtonState } from './components/ScreenShareButton';
export type { SelfViewState } from './components/SelfView';
export type { SpeakerTestState } from './components/SpeakerTest';
export type { StageOwnProps, StageState } from './components/Stage';
export type { StartButtonState } from './components/StartButton';
export type { StatusState } from './components/Status';
export { TavusConversation, type TavusConversationProps } from './components/TavusConversation';
export { TavusProvider, type TavusProviderProps } from './components/TavusProvider';
export { TavusWidget, type TavusWidgetProps } from './components/TavusWidget';
export type { TimeLeftOwnProps, TimeLeftState } from './components/TimeLeft';
export type { TranscriptOwnProps, TranscriptState } from './components/Transcript';
export type { TranscriptDownloadProps, TranscriptDownloadState } from './components/TranscriptDownload';
export type { UnavailableState } from './components/Unavailable';
export type { LauncherVariant } from './components/WidgetLauncher';
export type { WidgetView } from './components/WidgetView';
export type { Corner } from './hooks/corner';
export type { InteractionSender } from './hooks/createInteractionSender';
export { englishLabels } from './hooks/englishLabels';
export type { Labels } from './hooks/Labels';
export type { PlacedButtonProps, ToggleButtonProps } from './hooks/ToggleButtonProps';
export { useAudioLevel } from './hooks/useAudioLevel';
export { type Camera, useCamera } from './hooks/useCamera';
export { useCaption } from './hooks/useCaption';
export { type ConversationControls, useConversation } from './hooks/useConversation';
export { useConversationContext } from './hooks/useConversationContext';
export { useDailyCall } from './hooks/useDailyCall';
export { type EchoAudio, useEchoAudio } from './hooks/useEchoAudio';
export { type FullScreen, useFullScreen } from './hooks/useFullScreen';
export { type HairCheck, useHairCheck } from './hooks/useHairCheck';
export { useIdleControls } from './hooks/useIdleControls';
export type { InputDevice } from './hooks/useInputDevice';
export type { InputPermission } from './hooks/useInputPermission';
export { useLabels } from './hooks/useLabels';
export { useLatency } from './hooks/useLatency';
export { type Microphone, type MicrophoneOptions, useMicrophone } from './hooks/useMicrophone';
export { type ConversationMode, type ModeControls, useMode } from './hooks/useMode';
export { useMutedSpeech } from './hooks/useMutedSpeech';
export { type Notice, useNotices } from './hooks/useNotices';
export { type Objectives, useObjectives } from './hooks/useObjectives';
export { type Pal, usePal } from './hooks/usePal';
export { usePerception } from './hooks/usePerception';
export { type PerceptionToolContext, usePerceptionToolCall } from './hooks/usePerceptionToolCall';
export { type PictureInPicture, usePictureInPicture } from './hooks/usePictureInPicture';
export type { HoldProps } from './hooks/usePushToTalk';
export { type ScreenShare, useScreenShare } from './hooks/useScreenShare';
export { type SelfViewPlace, useSelfView } from './hooks/useSelfView';
export { useSendInteraction } from './hooks/useSendInteraction';
export { type Speaker, useSpeaker } from './hooks/useSpeaker';
export { type SpeakerTest, useSpeakerTest } from './hooks/useSpeakerTest';
export { useSpeaking } from './hooks/useSpeaking';
export { type EventHandler, type RawHandler, useTavusEvents } from './hooks/useTavusEvents';
export { useTimeLeft } from './hooks/useTimeLeft';
export {
  type ToolCallOptions,
  type ToolContext,
  type ToolHandler,
  type UncheckedToolCallOptions,
  useToolCall,
} from './hooks/useToolCall';
export { useTranscript } from './hooks/useTranscript';
export { useTranscriptIds } from './hooks/useTranscriptIds';
export { useTurns } from './hooks/useTurns';
export { useUnhandledToolCalls } from './hooks/useUnhandledToolCalls';
export { useUtterance } from './hooks/useUtterance';
export type {
  Deployment,
  DeploymentCaptcha,
  DeploymentCustomization,
  DeploymentLimits,
} from './protocol/Deployment';
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
export type { Caption } from './state/Caption';
export type {
  ConnectionStatus,
  Conversation as ConversationSnapshot,
  ConversationStatus,
  EndReason,
} from './state/Conversation';
export type { Store } from './state/ConversationWriter';
export {
  type ExportTranscriptOptions,
  exportTranscript,
  type TranscriptFormat,
} from './state/exportTranscript';
export type { TurnToolCall } from './state/Fold';
export type { Latency, TurnLatency } from './state/Latency';
export type { Objective } from './state/Objective';
export type { Perception, PerceptionToolCall } from './state/Perception';
export type { Speaking } from './state/Speaking';
export { TavusError, type TavusErrorCode } from './state/TavusError';
export type { ToolCall, ToolOutcome } from './state/ToolOutcome';
export type { Turn } from './state/Turn';
export type { SpeakingTime, TurnTiming } from './state/TurnTiming';
export type { Utterance } from './state/Utterance';
