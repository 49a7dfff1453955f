/** Every text a visitor can read or hear; `{name}` parts are filled in. */
export interface Labels {
  /** Names the box around the conversation. */
  readonly conversation: string;
  /** What the PAL is called, until the room tells its name. */
  readonly pal: string;
  /** What the user is called in transcript and captions. */
  readonly user: string;
  /** Starts a conversation, or leads to the hair check. */
  readonly start: string;
  /** Starts another one after the end. */
  readonly restart: string;
  /** Tries again after an error. */
  readonly retry: string;
  /** Ends the conversation. */
  readonly end: string;
  /** Turns the microphone off. */
  readonly mute: string;
  /** Turns the microphone on. */
  readonly unmute: string;
  /** Turns the camera off. */
  readonly cameraOff: string;
  /** Turns the camera on. */
  readonly cameraOn: string;
  /** On the button of a microphone that cannot be had. */
  readonly microphoneUnavailable: string;
  /** On the button of a camera that cannot be had. */
  readonly cameraUnavailable: string;
  /** Names the transcript. */
  readonly transcript: string;
  /** Opens the transcript. */
  readonly showTranscript: string;
  /** Closes it. */
  readonly hideTranscript: string;
  /** Saves it as a file. */
  readonly downloadTranscript: string;
  /** Stands in the transcript before anybody has spoken. */
  readonly noTranscript: string;
  /** Scrolls to the newest row. */
  readonly jumpToLatest: string;
  /** In the empty field. */
  readonly composerPlaceholder: string;
  /** In the field while nothing can be sent. */
  readonly composerWaiting: string;
  /** Names the field. */
  readonly message: string;
  /** Sends what was typed. */
  readonly send: string;
  /** After words that were cut short. */
  readonly interrupted: string;
  /** Plays the PAL's voice, when the browser waits for a press. */
  readonly hear: string;
  /** Names the user's own picture. */
  readonly selfView: string;
  /** The status before a conversation. */
  readonly idle: string;
  /** The status while it is created. */
  readonly initializing: string;
  /** The status while the room is joined and the PAL comes. */
  readonly connecting: string;
  /** The status while both can talk. */
  readonly connected: string;
  /** The status while it is left. */
  readonly disconnecting: string;
  /** The status after it. */
  readonly ended: string;
  /** The status after an error. */
  readonly error: string;
  /** The status while the network is away. */
  readonly reconnecting: string;
  /** The status while the network is slow. */
  readonly slow: string;
  /** The room is private, and there is no token for it. */
  readonly errorNotAllowed: string;
  /** The room's or the token's time is over. */
  readonly errorExpired: string;
  /** Somebody is in the room already. */
  readonly errorRoomFull: string;
  /** The PAL did not come. */
  readonly errorPalTimeout: string;
  /** Too many conversations are under way. */
  readonly errorBusy: string;
  /** There can be no conversation, whoever tries. */
  readonly errorUnavailable: string;
  /** The browser has no WebRTC. */
  readonly errorUnsupported: string;
  /** Any other error. */
  readonly errorGeneral: string;
  /** After the PAL left. */
  readonly endedByPal: string;
  /** After the longest time it may last. */
  readonly endedByTime: string;
  /** After the network was lost. */
  readonly endedByConnection: string;
  /** Below the field, when its text is too long to be sent. */
  readonly messageTooLong: string;
  /** The microphone's button that talks while it is held. */
  readonly holdToTalk: string;
  /** In place of `{device}`. */
  readonly microphone: string;
  /** In place of `{device}`. */
  readonly camera: string;
  /** In place of `{device}`. */
  readonly speaker: string;
  /** Names the list of microphones. */
  readonly chooseMicrophone: string;
  /** Names the list of cameras. */
  readonly chooseCamera: string;
  /** Names the list of loudspeakers. */
  readonly chooseSpeaker: string;
  /** Plays a sound. */
  readonly testSpeaker: string;
  /** The same button while the sound plays. */
  readonly testingSpeaker: string;
  /** The heading of the hair check. */
  readonly hairCheck: string;
  /** Leads from the hair check into the conversation. */
  readonly join: string;
  /** Leads from the hair check back. */
  readonly back: string;
  /** In the hair check, in place of the picture. */
  readonly cameraIsOff: string;
  /** The browser is asking. */
  readonly helpPending: string;
  /** The visitor or the system has refused. */
  readonly helpBlocked: string;
  /** The browser's question was closed without an answer. */
  readonly helpDismissed: string;
  /** The page's permissions policy forbids it. */
  readonly helpDisallowed: string;
  /** There is none. */
  readonly helpNotFound: string;
  /** Another application has it. */
  readonly helpInUse: string;
  /** The browser or an insecure page gives none. */
  readonly helpNotSupported: string;
  /** Whatever else. */
  readonly helpUnknown: string;
  /** Shares the screen. */
  readonly shareScreen: string;
  /** Stops sharing it. */
  readonly stopSharing: string;
  /** Gives the conversation the whole screen. */
  readonly fullScreen: string;
  /** Takes it back. */
  readonly exitFullScreen: string;
  /** Puts the PAL's video into a window of its own. */
  readonly pictureInPicture: string;
  /** Takes it back. */
  readonly exitPictureInPicture: string;
  /** Names the bar of buttons. */
  readonly controls: string;
  /** Moves the user's picture. */
  readonly moveSelfView: string;
  /** Hides it. */
  readonly hideSelfView: string;
  /** Shows it again. */
  readonly showSelfView: string;
  /** The notice while the network is away. */
  readonly reconnectingHelp: string;
  /** The notice while it is slow. */
  readonly slowHelp: string;
  /** The notice when the user speaks while muted. */
  readonly mutedHelp: string;
  /** The countdown; `{time}` is such as `0:42`. */
  readonly timeLeft: string;
  /** After the end; `{time}` is such as `3:05`. */
  readonly lasted: string;
  /** Names the screen that the PAL shows. */
  readonly sharedScreen: string;
  /** The heading when there can be no conversation. */
  readonly unavailable: string;
  /** The widget's launcher. */
  readonly openWidget: string;
  /** Closes its panel. */
  readonly closeWidget: string;
  /** Closes its panel while a conversation goes on. */
  readonly minimizeWidget: string;
  /** Makes its panel larger. */
  readonly enlargeWidget: string;
  /** Makes it smaller again. */
  readonly shrinkWidget: string;
  /** Opens the panel again during a conversation. */
  readonly resumeWidget: string;
  /** Puts the greeting beside the launcher away. */
  readonly dismissGreeting: string;
  /** On the launcher while the panel loads. */
  readonly loadingWidget: string;
  /** At the launcher, when the panel could not be loaded. */
  readonly widgetNotLoaded: string;
  /** The heading of the question for a deployment's password. */
  readonly passwordTitle: string;
  /** Names its field. */
  readonly password: string;
  /** When it was not the one. */
  readonly wrongPassword: string;
  /** Sends it. */
  readonly submitPassword: string;
  /** The heading of a deployment's captcha. */
  readonly captchaTitle: string;
  /** When its script could not be had. */
  readonly captchaNotLoaded: string;
}
