import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `es-MX` instead to
 * format times for that region.
 */
export const locale: string = 'es';

/**
 * All labels in Spanish, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/es';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: 'Conversación',
  pal: 'PAL',
  user: 'Usted',
  start: 'Iniciar la conversación',
  restart: 'Empezar de nuevo',
  retry: 'Reintentar',
  rejoin: 'Reconectar',
  end: 'Finalizar la conversación',
  mute: 'Silenciar el micrófono',
  unmute: 'Activar el micrófono',
  cameraOff: 'Desactivar la cámara',
  cameraOn: 'Activar la cámara',
  microphoneUnavailable: 'Micrófono no disponible',
  cameraUnavailable: 'Cámara no disponible',
  transcript: 'Transcripción',
  showTranscript: 'Mostrar la transcripción',
  hideTranscript: 'Ocultar la transcripción',
  downloadTranscript: 'Descargar la transcripción',
  noTranscript: 'Aquí aparecerá lo que se diga.',
  jumpToLatest: 'Ir a lo más reciente',
  composerPlaceholder: 'Escriba un mensaje',
  composerWaiting: 'Conéctese para escribir',
  message: 'Mensaje',
  send: 'Enviar',
  interrupted: 'interrumpido',
  hear: 'Toque para escuchar',
  selfView: 'Su cámara',
  idle: 'Cuando usted quiera',
  initializing: 'Preparando…',
  connecting: 'Conectando…',
  connected: 'En directo',
  disconnecting: 'Finalizando…',
  ended: 'Conversación finalizada',
  error: 'Algo salió mal',
  reconnecting: 'Reconectando…',
  slow: 'Conexión lenta',
  errorNotAllowed: 'Esta conversación es privada. Solicite una nueva invitación.',
  errorExpired: 'Esta conversación ha terminado. Inicie una nueva.',
  errorRoomFull: 'Ya hay alguien aquí. Cierre otras ventanas e inténtelo de nuevo.',
  errorPalTimeout: 'No vino nadie. Inténtelo de nuevo.',
  errorBusy: 'Todas las líneas están ocupadas. Inténtelo de nuevo en un momento.',
  errorUnavailable: 'Esta conversación no está disponible en este momento.',
  errorUnsupported:
    'Este navegador no permite videollamadas. Pruebe con una versión actual de Chrome, Safari, Edge o Firefox.',
  errorMedia:
    'No se puede usar el micrófono o la cámara. Permita el acceso en el navegador, compruebe el dispositivo e inténtelo de nuevo.',
  errorGeneral: 'Compruebe su conexión e inténtelo de nuevo.',
  endedByPal: 'Su interlocutor salió de la conversación.',
  endedByTime: 'El tiempo ha terminado.',
  endedByConnection: 'Se perdió la conexión.',
  messageTooLong: 'Este mensaje es demasiado largo. Acórtelo un poco.',
  holdToTalk: 'Mantenga pulsado para hablar',
  microphone: 'micrófono',
  camera: 'cámara',
  speaker: 'altavoz',
  chooseMicrophone: 'Micrófono',
  chooseCamera: 'Cámara',
  chooseSpeaker: 'Altavoz',
  audioMenu: 'Elegir micrófono y altavoz',
  cameraMenu: 'Elegir cámara',
  testSpeaker: 'Probar el altavoz',
  testingSpeaker: 'Reproduciendo…',
  hairCheck: 'Compruebe su imagen y sonido',
  join: 'Unirse ahora',
  back: 'Volver',
  cameraIsOff: 'Su cámara está desactivada',
  helpPending: 'Permita el acceso ({device}) cuando su navegador lo solicite.',
  helpBlocked:
    'El acceso está bloqueado ({device}). Permítalo en la barra de direcciones o en la configuración de su navegador.',
  helpDismissed:
    'Su navegador solicitó acceso ({device}) y no obtuvo respuesta. Active el dispositivo para que lo solicite de nuevo.',
  helpDisallowed:
    'La página que contiene esta conversación no permite el acceso ({device}). Ábrala en una ventana propia.',
  helpNotFound: 'No se encontró ningún dispositivo ({device}). Conecte uno o continúe sin él.',
  helpInUse: 'Otra aplicación está usando el dispositivo ({device}). Ciérrela y vuelva a activarlo.',
  helpNotSupported:
    'Este navegador no da acceso a esta página ({device}). Pruebe con uno actual y una conexión segura.',
  helpUnknown: 'No se pudo iniciar el dispositivo ({device}). Actívelo de nuevo.',
  helpMutedBySystem:
    'El sistema ha pausado el dispositivo ({device}), por ejemplo, por una llamada o un interruptor.',
  helpReplaced: 'Se desconectó el dispositivo ({device}). Ahora se usa «{name}».',
  shareScreen: 'Compartir la pantalla',
  stopSharing: 'Dejar de compartir la pantalla',
  fullScreen: 'Pantalla completa',
  exitFullScreen: 'Salir de pantalla completa',
  pictureInPicture: 'Imagen en imagen',
  exitPictureInPicture: 'Salir de imagen en imagen',
  controls: 'Controles',
  moveSelfView: 'Mover su imagen a otra esquina',
  hideSelfView: 'Ocultar su imagen',
  showSelfView: 'Mostrar su imagen',
  reconnectingHelp: 'Se interrumpió la conexión. Recuperándola…',
  slowHelp: 'Su conexión es lenta. Desactivar la cámara puede ayudar.',
  mutedHelp: 'Su micrófono está silenciado. Actívelo para que le escuchen.',
  timeLeft: 'Quedan {time}',
  lasted: 'Duración de la conversación: {time}',
  sharedScreen: 'Pantalla compartida',
  unavailable: 'No disponible',
  openWidget: 'Hable con nosotros',
  closeWidget: 'Cerrar',
  minimizeWidget: 'Minimizar',
  enlargeWidget: 'Ampliar',
  shrinkWidget: 'Reducir',
  resumeWidget: 'Volver a la conversación',
  endQuestion: '¿Finalizar la conversación?',
  keepTalking: 'Minimizar y seguir hablando',
  cancel: 'Cancelar',
  dismissGreeting: 'Descartar',
  loadingWidget: 'Cargando…',
  widgetNotLoaded: 'No se ha podido cargar la conversación.',
  passwordTitle: 'Esta conversación está protegida con contraseña',
  password: 'Contraseña',
  wrongPassword: 'La contraseña no es correcta. Inténtelo de nuevo.',
  submitPassword: 'Continuar',
  captchaTitle: 'Un momento: comprobamos que no es un robot',
  captchaNotLoaded:
    'No se ha podido cargar la comprobación. Permita challenges.cloudflare.com e inténtelo de nuevo.',
  toolRunning: 'Un momento…',
  feedback: '¿Qué le ha parecido la conversación?',
  thumbsUp: 'Buena',
  thumbsDown: 'Mala',
  stars: '{count} de 5 estrellas',
  feedbackComment: '¿Quiere añadir algo? (opcional)',
  sendFeedback: 'Enviar opinión',
  feedbackNotSent: 'No se ha podido enviar su opinión. Inténtelo de nuevo.',
  feedbackThanks: 'Gracias por su opinión.',
  consent: 'Antes de empezar',
  consentText: 'Esta conversación utiliza su micrófono y su cámara y la procesa una IA.',
  consentLink: 'Más información',
  giveConsent: 'Acepto',
  backgroundMenu: 'Fondo y ruido',
  background: 'Fondo',
  noBackground: 'Sin efecto',
  blurBackground: 'Desenfocar',
  noiseCancellation: 'Cancelación de ruido',
  effectFailed: 'No se pudo aplicar el efecto.',
};
