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
  readonly noTranscript: string;
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
  readonly errorUnsupported: string;
  readonly errorGeneral: string;
  readonly endedByPal: string;
  readonly endedByTime: string;
  readonly endedByConnection: string;
  readonly messageTooLong: string;
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
  errorPalTimeout: 'Nobody came. Please try again.',
  errorUnsupported: 'This browser cannot make video calls. Try a current Chrome, Safari, Edge or Firefox.',
  errorGeneral: 'Check your connection and try again.',
  endedByPal: 'Your conversation partner left.',
  endedByTime: 'The time is up.',
  endedByConnection: 'The connection was lost.',
  messageTooLong: 'This message is too long. Shorten it a little.',
};
