import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `de-CH` instead to
 * format times for that region.
 */
export const locale: string = 'de';

/**
 * All labels in German, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/de';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: 'Gespräch',
  pal: 'PAL',
  user: 'Sie',
  start: 'Gespräch beginnen',
  restart: 'Neu beginnen',
  retry: 'Erneut versuchen',
  rejoin: 'Wieder verbinden',
  end: 'Gespräch beenden',
  mute: 'Mikrofon stummschalten',
  unmute: 'Stummschaltung aufheben',
  cameraOff: 'Kamera ausschalten',
  cameraOn: 'Kamera einschalten',
  microphoneUnavailable: 'Mikrofon nicht verfügbar',
  cameraUnavailable: 'Kamera nicht verfügbar',
  transcript: 'Mitschrift',
  showTranscript: 'Mitschrift einblenden',
  hideTranscript: 'Mitschrift ausblenden',
  downloadTranscript: 'Mitschrift herunterladen',
  noTranscript: 'Was Sie beide sagen, erscheint hier.',
  jumpToLatest: 'Zum Neuesten springen',
  composerPlaceholder: 'Nachricht eingeben',
  composerWaiting: 'Zum Schreiben erst verbinden',
  message: 'Nachricht',
  send: 'Senden',
  interrupted: 'unterbrochen',
  hear: 'Zum Hören tippen',
  selfView: 'Ihre Kamera',
  idle: 'Bereit, wenn Sie es sind',
  initializing: 'Wird vorbereitet …',
  connecting: 'Verbindung wird hergestellt …',
  connected: 'Verbunden',
  disconnecting: 'Wird beendet …',
  ended: 'Gespräch beendet',
  error: 'Etwas ist schiefgelaufen',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  slow: 'Langsame Verbindung',
  errorNotAllowed: 'Dieses Gespräch ist privat. Bitten Sie um eine neue Einladung.',
  errorExpired: 'Dieses Gespräch ist vorbei. Beginnen Sie ein neues.',
  errorRoomFull: 'Hier ist schon jemand. Schließen Sie andere Fenster und versuchen Sie es erneut.',
  errorPalTimeout: 'Niemand ist gekommen. Bitte versuchen Sie es erneut.',
  errorBusy: 'Alle Leitungen sind belegt. Bitte versuchen Sie es gleich noch einmal.',
  errorUnavailable: 'Dieses Gespräch ist zurzeit nicht verfügbar.',
  errorUnsupported:
    'Dieser Browser kann keine Videoanrufe führen. Versuchen Sie es mit einem aktuellen Chrome, Safari, Edge oder Firefox.',
  errorMedia:
    'Mikrofon oder Kamera sind nicht verfügbar. Erlauben Sie den Zugriff im Browser, prüfen Sie das Gerät und versuchen Sie es erneut.',
  errorGeneral: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  endedByPal: 'Ihr Gegenüber hat das Gespräch verlassen.',
  endedByTime: 'Die Zeit ist abgelaufen.',
  endedByConnection: 'Die Verbindung wurde unterbrochen.',
  messageTooLong: 'Diese Nachricht ist zu lang. Kürzen Sie sie ein wenig.',
  holdToTalk: 'Zum Sprechen gedrückt halten',
  microphone: 'Mikrofon',
  camera: 'Kamera',
  speaker: 'Lautsprecher',
  chooseMicrophone: 'Mikrofon',
  chooseCamera: 'Kamera',
  chooseSpeaker: 'Lautsprecher',
  audioMenu: 'Mikrofon und Lautsprecher auswählen',
  cameraMenu: 'Kamera auswählen',
  testSpeaker: 'Lautsprecher testen',
  testingSpeaker: 'Ton läuft …',
  hairCheck: 'Prüfen Sie Bild und Ton',
  join: 'Jetzt teilnehmen',
  back: 'Zurück',
  cameraIsOff: 'Ihre Kamera ist aus',
  helpPending: '{device}: Erlauben Sie den Zugriff, wenn Ihr Browser danach fragt.',
  helpBlocked:
    '{device}: Der Zugriff ist blockiert. Erlauben Sie ihn in der Adressleiste oder in den Einstellungen Ihres Browsers.',
  helpDismissed:
    '{device}: Ihr Browser hat um Erlaubnis gefragt und keine Antwort erhalten. Schalten Sie das Gerät ein, um erneut gefragt zu werden.',
  helpDisallowed:
    '{device}: Die Seite um dieses Gespräch lässt das nicht zu. Öffnen Sie es in einem eigenen Fenster.',
  helpNotFound: '{device}: Kein Gerät gefunden. Schließen Sie eines an oder machen Sie ohne weiter.',
  helpInUse:
    '{device}: Eine andere Anwendung verwendet das Gerät. Schließen Sie sie und schalten Sie es wieder ein.',
  helpNotSupported:
    '{device}: Dieser Browser gibt der Seite keinen Zugriff. Versuchen Sie es mit einem aktuellen Browser über eine sichere Verbindung.',
  helpUnknown: '{device}: Das Gerät konnte nicht gestartet werden. Schalten Sie es wieder ein.',
  helpMutedBySystem: '{device}: Vom System unterbrochen, etwa durch einen Anruf oder einen Schalter.',
  helpReplaced: '{device}: Das Gerät wurde getrennt. Jetzt wird „{name}“ verwendet.',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Bildschirm nicht mehr teilen',
  fullScreen: 'Vollbild',
  exitFullScreen: 'Vollbild beenden',
  pictureInPicture: 'Bild im Bild',
  exitPictureInPicture: 'Bild im Bild beenden',
  controls: 'Steuerung',
  moveSelfView: 'Ihr Bild in eine andere Ecke schieben',
  hideSelfView: 'Ihr Bild ausblenden',
  showSelfView: 'Ihr Bild einblenden',
  reconnectingHelp: 'Die Verbindung ist abgebrochen. Sie wird wiederhergestellt …',
  slowHelp: 'Ihre Verbindung ist langsam. Es kann helfen, die Kamera auszuschalten.',
  mutedHelp: 'Ihr Mikrofon ist stummgeschaltet. Schalten Sie es ein, um gehört zu werden.',
  timeLeft: 'Noch {time}',
  lasted: 'Gesprächsdauer: {time}',
  sharedScreen: 'Geteilter Bildschirm',
  unavailable: 'Nicht verfügbar',
  openWidget: 'Sprechen Sie mit uns',
  closeWidget: 'Schließen',
  minimizeWidget: 'Minimieren',
  enlargeWidget: 'Vergrößern',
  shrinkWidget: 'Verkleinern',
  resumeWidget: 'Zurück zum Gespräch',
  endQuestion: 'Gespräch beenden?',
  keepTalking: 'Minimieren und weitersprechen',
  cancel: 'Abbrechen',
  dismissGreeting: 'Ausblenden',
  loadingWidget: 'Wird geladen …',
  widgetNotLoaded: 'Das Gespräch konnte nicht geladen werden.',
  passwordTitle: 'Dieses Gespräch ist mit einem Passwort geschützt',
  password: 'Passwort',
  wrongPassword: 'Das Passwort stimmt nicht. Versuchen Sie es noch einmal.',
  submitPassword: 'Weiter',
  captchaTitle: 'Einen Moment: Wir prüfen, ob Sie ein Mensch sind',
  captchaNotLoaded:
    'Die Prüfung konnte nicht geladen werden. Erlauben Sie challenges.cloudflare.com und versuchen Sie es noch einmal.',
  toolRunning: 'Einen Moment …',
  feedback: 'Wie war Ihr Gespräch?',
  thumbsUp: 'Gut',
  thumbsDown: 'Nicht gut',
  stars: '{count} von 5 Sternen',
  feedbackComment: 'Möchten Sie etwas ergänzen? (optional)',
  sendFeedback: 'Feedback senden',
  feedbackNotSent: 'Ihr Feedback konnte nicht gesendet werden. Versuchen Sie es noch einmal.',
  feedbackThanks: 'Vielen Dank für Ihr Feedback.',
  consent: 'Bevor es losgeht',
  consentText: 'Dieses Gespräch verwendet Ihr Mikrofon und Ihre Kamera und wird von einer KI verarbeitet.',
  consentLink: 'Mehr erfahren',
  giveConsent: 'Ich stimme zu',
  backgroundMenu: 'Hintergrund und Geräusche',
  background: 'Hintergrund',
  noBackground: 'Kein Effekt',
  blurBackground: 'Weichzeichnen',
  noiseCancellation: 'Geräuschunterdrückung',
  effectFailed: 'Der Effekt konnte nicht angewendet werden.',
};
