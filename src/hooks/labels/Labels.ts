import type { CanvasLabels } from './canvasLabels';
import type { HelpLabels } from './HelpLabels';
import type { PartLabels } from './partLabels';
import type { TranscriptLabels } from './transcriptLabels';

/**
 * Every text that a visitor can read or hear. Placeholders in braces, such as `{time}`, are replaced. Those of Magic Canvas and
 * those of searching and copying may be left out; they load when they are needed.
 */
export interface Labels extends HelpLabels, PartLabels, Partial<CanvasLabels>, Partial<TranscriptLabels> {
  /** The accessible name of the conversation. */
  readonly conversation: string;
  /** The PAL's name, wherever it is shown. Unless it is set, that is the name which Tavus gave the PAL in the room. */
  readonly pal: string;
  /** The user's name in the transcript. */
  readonly user: string;
  /** The button that starts a conversation or opens the hair check. */
  readonly start: string;
  /** The button that starts another conversation after one has ended. */
  readonly restart: string;
  /** The button that tries again after an error. */
  readonly retry: string;
  /** The button that joins a conversation again whose connection was lost. */
  readonly rejoin: string;
  /** The button that ends the conversation. */
  readonly end: string;
  /** The button that turns the microphone off. */
  readonly mute: string;
  /** The button that turns the microphone on. */
  readonly unmute: string;
  /** The button that turns the camera off. */
  readonly cameraOff: string;
  /** The button that turns the camera on. */
  readonly cameraOn: string;
  /** The microphone button while the microphone is unavailable. */
  readonly microphoneUnavailable: string;
  /** The camera button while the camera is unavailable. */
  readonly cameraUnavailable: string;
  /** The accessible name of the transcript. */
  readonly transcript: string;
  /** The button that opens the transcript. */
  readonly showTranscript: string;
  /** The button that closes the transcript. */
  readonly hideTranscript: string;
  /** The button that saves the transcript as a file. */
  readonly downloadTranscript: string;
  /** The empty transcript, before anyone has spoken. */
  readonly noTranscript: string;
  /** The button that scrolls the transcript to the newest row. */
  readonly jumpToLatest: string;
  /** The placeholder of the message field. */
  readonly composerPlaceholder: string;
  /** The placeholder of the message field while nothing can be sent. */
  readonly composerWaiting: string;
  /** The accessible name of the message field. */
  readonly message: string;
  /** The button that sends the typed message. */
  readonly send: string;
  /** The note after an utterance that was cut short. */
  readonly interrupted: string;
  /** The button that plays the PAL's voice while the browser blocks sound. */
  readonly hear: string;
  /** The accessible name of the user's own video. */
  readonly selfView: string;
  /** The status before a conversation, and the default title of the preview. */
  readonly idle: string;
  /** The line at the bottom of a deployment's preview that names Tavus. */
  readonly branding: string;
  /** The status while the conversation is being created. */
  readonly initializing: string;
  /** The status while the room is being joined and until the PAL appears. */
  readonly connecting: string;
  /** The status during the conversation, as assistive technology reads it. */
  readonly connected: string;
  /** The status during the conversation while the PAL waits for the user's words. */
  readonly listening: string;
  /** The status while the user has stopped and the PAL has not begun. */
  readonly thinking: string;
  /** The status while the PAL speaks. */
  readonly speaking: string;
  /** The status while a tool runs that has no text in `toolLabels`. */
  readonly toolRunning: string;
  /** The status while the conversation is ending. */
  readonly disconnecting: string;
  /** The status after the conversation has ended. */
  readonly ended: string;
  /** The status after an error. */
  readonly error: string;
  /** The status while the connection is lost. */
  readonly reconnecting: string;
  /** The status while the connection is slow. */
  readonly slow: string;
  /** The error of a private room without a valid token. */
  readonly errorNotAllowed: string;
  /** The error of a room that has expired or no longer exists, or of an expired token. */
  readonly errorExpired: string;
  /** The error when the room is full, or the page already has another call. */
  readonly errorRoomFull: string;
  /** The error when the PAL did not appear in time. `{name}` is its name. */
  readonly errorPalTimeout: string;
  /** The error when there are too many conversations or requests. */
  readonly errorBusy: string;
  /** The error of a deployment that does not accept conversations. */
  readonly errorUnavailable: string;
  /** The error of a browser without WebRTC. */
  readonly errorUnsupported: string;
  /** The error of a call that needs a microphone or camera that cannot be used. */
  readonly errorMedia: string;
  /** Every other error. */
  readonly errorGeneral: string;
  /** The reason after the PAL left, or Tavus ended the conversation. `{name}` is the PAL's name. */
  readonly endedByPal: string;
  /** The reason after the time limit was reached or the conversation timed out. */
  readonly endedByTime: string;
  /** The reason after the connection was lost for good. */
  readonly endedByConnection: string;
  /** The error below the message field when its text is too long to send. */
  readonly messageTooLong: string;
  /** The push-to-talk button. */
  readonly holdToTalk: string;
  /** One word of `holdToTalk`, on the button itself. */
  readonly hold: string;
  /** The name of the space key, which is the same as holding that button. */
  readonly spaceKey: string;
  /** The word for the microphone, which replaces `{device}`; with an article, where the sentences of a language need one. */
  readonly microphone: string;
  /** The word for the camera, which replaces `{device}`. */
  readonly camera: string;
  /** The words for both, which replace `{device}` where a browser treats them alike. */
  readonly microphoneAndCamera: string;
  /** The word for the loudspeaker. The built-in parts do not use it. */
  readonly speaker: string;
  /** The accessible name of the list of microphones, and the name of a microphone without a label. */
  readonly chooseMicrophone: string;
  /** The accessible name of the list of cameras, and the name of a camera without a label. */
  readonly chooseCamera: string;
  /** The accessible name of the list of loudspeakers, and the name of a loudspeaker without a label. */
  readonly chooseSpeaker: string;
  /** The button next to the microphone button, which opens the list of microphones and loudspeakers. */
  readonly audioMenu: string;
  /** The button next to the camera button, which opens the list of cameras. */
  readonly cameraMenu: string;
  /** The button that plays a test sound. */
  readonly testSpeaker: string;
  /** The same button while the sound plays. */
  readonly testingSpeaker: string;
  /** The heading of the hair check. */
  readonly hairCheck: string;
  /** The button that starts the conversation from the hair check. */
  readonly join: string;
  /** The same button while the microphone or the camera cannot be used. `{device}` is the word for it. */
  readonly joinWithout: string;
  /** The button that leaves the hair check or a deployment's password or captcha screen. */
  readonly back: string;
  /** The text in place of the visitor's video in the hair check. */
  readonly cameraIsOff: string;
  /** The button that shares the screen. */
  readonly shareScreen: string;
  /** The button that stops sharing the screen. */
  readonly stopSharing: string;
  /** The button that shows the conversation in full screen. */
  readonly fullScreen: string;
  /** The button that exits full screen. */
  readonly exitFullScreen: string;
  /** The button that moves the PAL's video into its own window. */
  readonly pictureInPicture: string;
  /** The button that moves the PAL's video back into the page. */
  readonly exitPictureInPicture: string;
  /** The accessible name of the control bar. */
  readonly controls: string;
  /** The button that moves the self view to another corner. */
  readonly moveSelfView: string;
  /** The button that hides the self view. */
  readonly hideSelfView: string;
  /** The button that shows the self view again. */
  readonly showSelfView: string;
  /** The notice while the connection is lost. */
  readonly reconnectingHelp: string;
  /** The notice while the connection is slow. */
  readonly slowHelp: string;
  /** The notice when the user speaks while muted. */
  readonly mutedHelp: string;
  /** The countdown. `{time}` is a duration such as `0:42`. */
  readonly timeLeft: string;
  /** The length of the conversation after it has ended. `{time}` is a duration such as `3:05`. */
  readonly lasted: string;
  /** The accessible name of the PAL's shared screen. */
  readonly sharedScreen: string;
  /** The heading when conversations are unavailable. */
  readonly unavailable: string;
  /** The widget's launcher. */
  readonly openWidget: string;
  /** The button that closes the widget's panel. */
  readonly closeWidget: string;
  /** The button that minimizes the widget's panel during a conversation. */
  readonly minimizeWidget: string;
  /** The button that enlarges the widget's panel, or an embedded conversation. */
  readonly enlargeWidget: string;
  /** The button that shrinks it again. */
  readonly shrinkWidget: string;
  /** The button that reopens the minimized panel. */
  readonly resumeWidget: string;
  /** The question when the visitor closes the widget's panel during a conversation. */
  readonly endQuestion: string;
  /** The answer that minimizes the panel and continues the conversation. */
  readonly keepTalking: string;
  /** The answer that leaves everything as it is. */
  readonly cancel: string;
  /** The button that dismisses the greeting next to the launcher. */
  readonly dismissGreeting: string;
  /** The launcher while the panel loads. */
  readonly loadingWidget: string;
  /** The error next to the launcher when the panel failed to load. */
  readonly widgetNotLoaded: string;
  /** The heading of the form for a deployment's password. */
  readonly passwordTitle: string;
  /** The placeholder of the password field. */
  readonly password: string;
  /** The error after a wrong password. */
  readonly wrongPassword: string;
  /** The button that submits the password. */
  readonly submitPassword: string;
  /** The heading above a deployment's captcha. */
  readonly captchaTitle: string;
  /** The error when the captcha's script failed to load. */
  readonly captchaNotLoaded: string;
}
