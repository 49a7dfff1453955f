import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `fr-CA` instead to
 * format times for that region.
 */
export const locale: string = 'fr';

/**
 * All labels in French, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/fr';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: 'Conversation',
  pal: 'PAL',
  user: 'Vous',
  start: 'Démarrer la conversation',
  restart: 'Recommencer',
  retry: 'Réessayer',
  rejoin: 'Se reconnecter',
  end: 'Terminer la conversation',
  mute: 'Couper le micro',
  unmute: 'Réactiver le micro',
  cameraOff: 'Désactiver la caméra',
  cameraOn: 'Activer la caméra',
  microphoneUnavailable: 'Micro indisponible',
  cameraUnavailable: 'Caméra indisponible',
  transcript: 'Transcription',
  showTranscript: 'Afficher la transcription',
  hideTranscript: 'Masquer la transcription',
  downloadTranscript: 'Télécharger la transcription',
  noTranscript: 'Vos échanges apparaîtront ici.',
  jumpToLatest: 'Aller au plus récent',
  composerPlaceholder: 'Écrivez un message',
  composerWaiting: 'Connectez-vous pour écrire',
  message: 'Message',
  send: 'Envoyer',
  interrupted: 'interrompu',
  hear: 'Touchez pour écouter',
  selfView: 'Votre caméra',
  idle: 'Quand vous voulez',
  initializing: 'Préparation…',
  connecting: 'Connexion…',
  connected: 'En direct',
  disconnecting: 'Fin en cours…',
  ended: 'Conversation terminée',
  error: 'Un problème est survenu',
  reconnecting: 'Reconnexion…',
  slow: 'Connexion lente',
  errorNotAllowed: 'Cette conversation est privée. Demandez une nouvelle invitation.',
  errorExpired: 'Cette conversation est terminée. Démarrez-en une nouvelle.',
  errorRoomFull: 'Quelqu’un est déjà là. Fermez les autres fenêtres et réessayez.',
  errorPalTimeout: 'Personne n’est venu. Veuillez réessayer.',
  errorBusy: 'Toutes les lignes sont occupées. Veuillez réessayer dans un instant.',
  errorUnavailable: 'Cette conversation n’est pas disponible pour le moment.',
  errorUnsupported:
    'Ce navigateur ne permet pas les appels vidéo. Essayez une version récente de Chrome, Safari, Edge ou Firefox.',
  errorMedia:
    'Le micro ou la caméra ne peut pas être utilisé. Autorisez l’accès dans le navigateur, vérifiez l’appareil et réessayez.',
  errorGeneral: 'Vérifiez votre connexion et réessayez.',
  endedByPal: 'Votre interlocuteur a quitté la conversation.',
  endedByTime: 'Le temps est écoulé.',
  endedByConnection: 'La connexion a été perdue.',
  messageTooLong: 'Ce message est trop long. Raccourcissez-le un peu.',
  holdToTalk: 'Maintenez appuyé pour parler',
  microphone: 'micro',
  camera: 'caméra',
  speaker: 'haut-parleur',
  chooseMicrophone: 'Micro',
  chooseCamera: 'Caméra',
  chooseSpeaker: 'Haut-parleur',
  audioMenu: 'Choisir le micro et le haut-parleur',
  cameraMenu: 'Choisir la caméra',
  testSpeaker: 'Tester le haut-parleur',
  testingSpeaker: 'Lecture…',
  hairCheck: 'Vérifiez votre image et votre son',
  join: 'Rejoindre',
  back: 'Retour',
  cameraIsOff: 'Votre caméra est désactivée',
  helpPending: 'Autorisez l’accès ({device}) lorsque votre navigateur le demande.',
  helpBlocked:
    'L’accès est bloqué ({device}). Autorisez-le dans la barre d’adresse ou les paramètres de votre navigateur.',
  helpDismissed:
    'Votre navigateur a demandé l’accès ({device}) sans obtenir de réponse. Activez l’appareil pour que la question soit posée à nouveau.',
  helpDisallowed:
    'La page qui contient cette conversation n’autorise pas l’accès ({device}). Ouvrez la conversation dans sa propre fenêtre.',
  helpNotFound: 'Aucun appareil trouvé ({device}). Branchez-en un ou continuez sans.',
  helpInUse: 'Une autre application utilise l’appareil ({device}). Fermez-la, puis réactivez-le.',
  helpNotSupported:
    'Ce navigateur ne donne pas l’accès à cette page ({device}). Essayez un navigateur récent et une connexion sécurisée.',
  helpUnknown: 'L’appareil n’a pas pu démarrer ({device}). Réactivez-le.',
  helpMutedBySystem:
    'Le système a coupé l’appareil ({device}), par exemple à cause d’un appel ou d’un interrupteur.',
  helpReplaced: 'L’appareil ({device}) a été débranché. « {name} » est utilisé à la place.',
  shareScreen: 'Partager votre écran',
  stopSharing: 'Arrêter le partage d’écran',
  fullScreen: 'Plein écran',
  exitFullScreen: 'Quitter le plein écran',
  pictureInPicture: 'Image dans l’image',
  exitPictureInPicture: 'Quitter l’image dans l’image',
  controls: 'Commandes',
  moveSelfView: 'Déplacer votre image dans un autre coin',
  hideSelfView: 'Masquer votre image',
  showSelfView: 'Afficher votre image',
  reconnectingHelp: 'La connexion a été interrompue. Rétablissement…',
  slowHelp: 'Votre connexion est lente. Désactiver la caméra peut aider.',
  mutedHelp: 'Votre micro est coupé. Activez-le pour vous faire entendre.',
  timeLeft: 'Temps restant : {time}',
  lasted: 'Durée de la conversation : {time}',
  sharedScreen: 'Écran partagé',
  unavailable: 'Indisponible',
  openWidget: 'Parlez-nous',
  closeWidget: 'Fermer',
  minimizeWidget: 'Réduire',
  enlargeWidget: 'Agrandir',
  shrinkWidget: 'Rétrécir',
  resumeWidget: 'Revenir à la conversation',
  endQuestion: 'Terminer la conversation ?',
  keepTalking: 'Réduire et continuer à parler',
  cancel: 'Annuler',
  dismissGreeting: 'Ignorer',
  loadingWidget: 'Chargement…',
  widgetNotLoaded: 'La conversation n’a pas pu être chargée.',
  passwordTitle: 'Cette conversation est protégée par un mot de passe',
  password: 'Mot de passe',
  wrongPassword: 'Ce n’est pas le bon mot de passe. Réessayez.',
  submitPassword: 'Continuer',
  captchaTitle: 'Un instant : nous vérifions que vous n’êtes pas un robot',
  captchaNotLoaded:
    'La vérification n’a pas pu être chargée. Autorisez challenges.cloudflare.com et réessayez.',
  toolRunning: 'Un instant…',
  feedback: 'Comment s’est passée votre conversation ?',
  thumbsUp: 'Bien',
  thumbsDown: 'Pas bien',
  stars: '{count} sur 5 étoiles',
  feedbackComment: 'Souhaitez-vous ajouter quelque chose ? (facultatif)',
  sendFeedback: 'Envoyer mon avis',
  feedbackNotSent: 'Votre avis n’a pas pu être envoyé. Veuillez réessayer.',
  feedbackThanks: 'Merci pour votre avis.',
  consent: 'Avant de commencer',
  consentText: 'Cette conversation utilise votre microphone et votre caméra et est traitée par une IA.',
  consentLink: 'En savoir plus',
  giveConsent: 'J’accepte',
  backgroundMenu: 'Arrière-plan et bruit',
  background: 'Arrière-plan',
  noBackground: 'Aucun effet',
  blurBackground: 'Flou',
  noiseCancellation: 'Réduction du bruit',
  effectFailed: 'L’effet n’a pas pu être appliqué.',
};
