/** Every text a visitor can read or hear; `{name}` parts are filled in. */
export interface Labels {
  readonly conversation: string;
  readonly pal: string;
  readonly user: string;
  readonly start: string;
  readonly restart: string;
  readonly retry: string;
  readonly end: string;
  readonly mute: string;
  readonly unmute: string;
  readonly cameraOff: string;
  readonly cameraOn: string;
  readonly microphoneUnavailable: string;
  readonly cameraUnavailable: string;
  readonly transcript: string;
  readonly showTranscript: string;
  readonly hideTranscript: string;
  readonly downloadTranscript: string;
  readonly noTranscript: string;
  readonly jumpToLatest: string;
  readonly composerPlaceholder: string;
  readonly composerWaiting: string;
  readonly message: string;
  readonly send: string;
  readonly interrupted: string;
  readonly hear: string;
  readonly selfView: string;
  readonly idle: string;
  readonly initializing: string;
  readonly connecting: string;
  readonly connected: string;
  readonly disconnecting: string;
  readonly ended: string;
  readonly error: string;
  readonly reconnecting: string;
  readonly slow: string;
  readonly errorNotAllowed: string;
  readonly errorExpired: string;
  readonly errorRoomFull: string;
  readonly errorPalTimeout: string;
  readonly errorBusy: string;
  readonly errorUnavailable: string;
  readonly errorUnsupported: string;
  readonly errorGeneral: string;
  readonly endedByPal: string;
  readonly endedByTime: string;
  readonly endedByConnection: string;
  readonly messageTooLong: string;
  readonly holdToTalk: string;
  readonly microphone: string;
  readonly camera: string;
  readonly speaker: string;
  readonly chooseMicrophone: string;
  readonly chooseCamera: string;
  readonly chooseSpeaker: string;
  readonly testSpeaker: string;
  readonly testingSpeaker: string;
  readonly hairCheck: string;
  readonly join: string;
  readonly back: string;
  readonly cameraIsOff: string;
  readonly helpPending: string;
  readonly helpBlocked: string;
  readonly helpDismissed: string;
  readonly helpDisallowed: string;
  readonly helpNotFound: string;
  readonly helpInUse: string;
  readonly helpNotSupported: string;
  readonly helpUnknown: string;
  readonly shareScreen: string;
  readonly stopSharing: string;
  readonly fullScreen: string;
  readonly exitFullScreen: string;
  readonly pictureInPicture: string;
  readonly exitPictureInPicture: string;
  readonly controls: string;
  readonly moveSelfView: string;
  readonly hideSelfView: string;
  readonly showSelfView: string;
  readonly reconnectingHelp: string;
  readonly slowHelp: string;
  readonly mutedHelp: string;
  readonly timeLeft: string;
  readonly lasted: string;
  readonly sharedScreen: string;
  readonly unavailable: string;
  readonly openWidget: string;
  readonly closeWidget: string;
  readonly minimizeWidget: string;
  readonly enlargeWidget: string;
  readonly shrinkWidget: string;
  readonly resumeWidget: string;
  readonly dismissGreeting: string;
  readonly loadingWidget: string;
  readonly widgetNotLoaded: string;
  readonly passwordTitle: string;
  readonly password: string;
  readonly wrongPassword: string;
  readonly submitPassword: string;
  readonly captchaTitle: string;
  readonly captchaNotLoaded: string;
}

/** The English texts. */
export const englishLabels: Labels = {
  conversation: 'Conversation',
  pal: 'PAL',
  user: 'You',
  start: 'Start conversation',
  restart: 'Start again',
  retry: 'Try again',
  end: 'End conversation',
  mute: 'Mute microphone',
  unmute: 'Unmute microphone',
  cameraOff: 'Turn camera off',
  cameraOn: 'Turn camera on',
  microphoneUnavailable: 'Microphone not available',
  cameraUnavailable: 'Camera not available',
  transcript: 'Transcript',
  showTranscript: 'Show transcript',
  hideTranscript: 'Hide transcript',
  downloadTranscript: 'Download transcript',
  jumpToLatest: 'Jump to latest',
  noTranscript: 'What you both say will appear here.',
  composerPlaceholder: 'Type a message',
  composerWaiting: 'Connect to type',
  message: 'Message',
  send: 'Send',
  interrupted: 'interrupted',
  hear: 'Tap to hear',
  selfView: 'Your camera',
  idle: 'Ready when you are',
  initializing: 'Getting ready…',
  connecting: 'Connecting…',
  connected: 'Live',
  disconnecting: 'Ending…',
  ended: 'Conversation ended',
  error: 'Something went wrong',
  reconnecting: 'Reconnecting…',
  slow: 'Slow connection',
  errorNotAllowed: 'This conversation is private. Ask for a new invitation.',
  errorExpired: 'This conversation is over. Start a new one.',
  errorRoomFull: 'Somebody is already here. Close other windows and try again.',
  errorBusy: 'All lines are busy. Please try again in a moment.',
  errorUnavailable: 'This conversation is not available right now.',
  errorPalTimeout: 'Nobody came. Please try again.',
  errorUnsupported: 'This browser cannot make video calls. Try a current Chrome, Safari, Edge or Firefox.',
  errorGeneral: 'Check your connection and try again.',
  endedByPal: 'Your conversation partner left.',
  endedByTime: 'The time is up.',
  endedByConnection: 'The connection was lost.',
  messageTooLong: 'This message is too long. Shorten it a little.',
  holdToTalk: 'Hold to talk',
  microphone: 'microphone',
  camera: 'camera',
  speaker: 'speaker',
  chooseMicrophone: 'Microphone',
  chooseCamera: 'Camera',
  chooseSpeaker: 'Speaker',
  testSpeaker: 'Test speaker',
  testingSpeaker: 'Playing…',
  hairCheck: 'Check your picture and sound',
  join: 'Join now',
  back: 'Back',
  cameraIsOff: 'Your camera is off',
  helpPending: 'Allow your {device} in the question of your browser.',
  helpBlocked: 'Your {device} is blocked. Allow it in the address bar or the settings of your browser.',
  helpDismissed: 'Your browser asked for your {device} and got no answer. Turn it on to be asked again.',
  helpDisallowed:
    'The page around this conversation does not allow a {device}. Open it in a window of its own.',
  helpNotFound: 'No {device} was found. Plug one in, or go on without.',
  helpInUse: 'Another application is using your {device}. Close it and turn the {device} on again.',
  helpNotSupported:
    'This browser gives no {device} to this page. Try a current one, over a secure connection.',
  helpUnknown: 'Your {device} could not be started. Turn it on again.',
  shareScreen: 'Share your screen',
  stopSharing: 'Stop sharing your screen',
  fullScreen: 'Full screen',
  exitFullScreen: 'Exit full screen',
  pictureInPicture: 'Picture in picture',
  exitPictureInPicture: 'Exit picture in picture',
  controls: 'Controls',
  moveSelfView: 'Move your picture to another corner',
  hideSelfView: 'Hide your picture',
  showSelfView: 'Show your picture',
  reconnectingHelp: 'The connection broke off. Getting it back…',
  slowHelp: 'Your connection is slow. Turning your camera off may help.',
  mutedHelp: 'You are muted. Turn your microphone on to be heard.',
  timeLeft: '{time} left',
  lasted: 'You talked for {time}.',
  sharedScreen: 'Shared screen',
  unavailable: 'Not available',
  openWidget: 'Talk to us',
  closeWidget: 'Close',
  minimizeWidget: 'Minimise',
  enlargeWidget: 'Larger',
  shrinkWidget: 'Smaller',
  resumeWidget: 'Back to the conversation',
  dismissGreeting: 'Dismiss',
  loadingWidget: 'Loading…',
  widgetNotLoaded: 'The conversation could not be loaded.',
  passwordTitle: 'This conversation has a password',
  password: 'Password',
  wrongPassword: 'That is not the password. Try again.',
  submitPassword: 'Continue',
  captchaTitle: 'One moment, to see that you are not a machine',
  captchaNotLoaded: 'The check could not be loaded. Allow challenges.cloudflare.com and try again.',
};
