import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `pt-PT` instead to
 * format times for that region.
 */
export const locale: string = 'pt';

/**
 * All labels in Portuguese, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/pt';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Required<Labels> = {
  conversation: 'Conversa',
  pal: 'PAL',
  user: 'Você',
  start: 'Iniciar a conversa',
  restart: 'Começar de novo',
  retry: 'Tentar novamente',
  rejoin: 'Reconectar',
  end: 'Encerrar a conversa',
  mute: 'Silenciar o microfone',
  unmute: 'Ativar o microfone',
  cameraOff: 'Desligar a câmera',
  cameraOn: 'Ligar a câmera',
  microphoneUnavailable: 'Microfone indisponível',
  cameraUnavailable: 'Câmera indisponível',
  transcript: 'Transcrição',
  showTranscript: 'Mostrar a transcrição',
  hideTranscript: 'Ocultar a transcrição',
  downloadTranscript: 'Baixar a transcrição',
  noTranscript: 'O que for dito aparecerá aqui.',
  jumpToLatest: 'Ir para o mais recente',
  composerPlaceholder: 'Digite uma mensagem',
  composerWaiting: 'Conecte-se para escrever',
  message: 'Mensagem',
  send: 'Enviar',
  interrupted: 'interrompido',
  hear: 'Toque para ouvir',
  selfView: 'Sua câmera',
  idle: 'Quando você quiser',
  initializing: 'Preparando…',
  connecting: 'Conectando…',
  connected: 'Ao vivo',
  disconnecting: 'Encerrando…',
  ended: 'Conversa encerrada',
  error: 'Algo deu errado',
  reconnecting: 'Reconectando…',
  slow: 'Conexão lenta',
  errorNotAllowed: 'Esta conversa é privada. Peça um novo convite.',
  errorExpired: 'Esta conversa terminou. Inicie uma nova.',
  errorRoomFull: 'Já há alguém aqui. Feche outras janelas e tente novamente.',
  errorPalTimeout: 'Ninguém veio. Tente novamente.',
  errorBusy: 'Todas as linhas estão ocupadas. Tente novamente em instantes.',
  errorUnavailable: 'Esta conversa não está disponível no momento.',
  errorUnsupported:
    'Este navegador não faz chamadas de vídeo. Experimente uma versão atual do Chrome, Safari, Edge ou Firefox.',
  errorMedia:
    'Não é possível usar o microfone ou a câmera. Permita o acesso no navegador, verifique o dispositivo e tente novamente.',
  errorGeneral: 'Verifique sua conexão e tente novamente.',
  endedByPal: 'A outra pessoa saiu da conversa.',
  endedByTime: 'O tempo acabou.',
  endedByConnection: 'A conexão foi perdida.',
  messageTooLong: 'Esta mensagem é longa demais. Encurte-a um pouco.',
  holdToTalk: 'Mantenha pressionado para falar',
  microphone: 'microfone',
  camera: 'câmera',
  speaker: 'alto-falante',
  chooseMicrophone: 'Microfone',
  chooseCamera: 'Câmera',
  chooseSpeaker: 'Alto-falante',
  audioMenu: 'Escolher microfone e alto-falante',
  cameraMenu: 'Escolher câmera',
  testSpeaker: 'Testar o alto-falante',
  testingSpeaker: 'Reproduzindo…',
  hairCheck: 'Verifique sua imagem e seu som',
  join: 'Entrar agora',
  back: 'Voltar',
  cameraIsOff: 'Sua câmera está desligada',
  helpPending: 'Permita o acesso ({device}) quando o navegador perguntar.',
  helpBlocked:
    'O acesso está bloqueado ({device}). Permita-o na barra de endereço ou nas configurações do navegador.',
  helpDismissed:
    'O navegador pediu acesso ({device}) e não obteve resposta. Ligue o dispositivo para que ele pergunte novamente.',
  helpDisallowed:
    'A página que contém esta conversa não permite o acesso ({device}). Abra a conversa em uma janela própria.',
  helpNotFound: 'Nenhum dispositivo encontrado ({device}). Conecte um ou continue sem ele.',
  helpInUse:
    'Outro aplicativo está usando o dispositivo ({device}). Feche-o e ligue o dispositivo novamente.',
  helpNotSupported:
    'Este navegador não dá acesso a esta página ({device}). Experimente um navegador atual e uma conexão segura.',
  helpUnknown: 'Não foi possível iniciar o dispositivo ({device}). Ligue-o novamente.',
  helpMutedBySystem:
    'O sistema pausou o dispositivo ({device}), por exemplo, por causa de uma chamada ou de um interruptor.',
  helpReplaced: 'O dispositivo ({device}) foi desconectado. Agora “{name}” está em uso.',
  shareScreen: 'Compartilhar a tela',
  stopSharing: 'Parar de compartilhar a tela',
  fullScreen: 'Tela cheia',
  exitFullScreen: 'Sair da tela cheia',
  pictureInPicture: 'Imagem sobre imagem',
  exitPictureInPicture: 'Sair de imagem sobre imagem',
  controls: 'Controles',
  moveSelfView: 'Mover sua imagem para outro canto',
  hideSelfView: 'Ocultar sua imagem',
  showSelfView: 'Mostrar sua imagem',
  reconnectingHelp: 'A conexão caiu. Restabelecendo…',
  slowHelp: 'Sua conexão está lenta. Desligar a câmera pode ajudar.',
  mutedHelp: 'Seu microfone está silenciado. Ative-o para que ouçam você.',
  timeLeft: 'Tempo restante: {time}',
  lasted: 'Duração da conversa: {time}',
  sharedScreen: 'Tela compartilhada',
  unavailable: 'Indisponível',
  openWidget: 'Fale conosco',
  closeWidget: 'Fechar',
  minimizeWidget: 'Minimizar',
  enlargeWidget: 'Ampliar',
  shrinkWidget: 'Reduzir',
  resumeWidget: 'Voltar à conversa',
  endQuestion: 'Encerrar a conversa?',
  keepTalking: 'Minimizar e continuar a conversa',
  cancel: 'Cancelar',
  dismissGreeting: 'Dispensar',
  loadingWidget: 'Carregando…',
  widgetNotLoaded: 'Não foi possível carregar a conversa.',
  passwordTitle: 'Esta conversa está protegida por senha',
  password: 'Senha',
  wrongPassword: 'A senha não está correta. Tente novamente.',
  submitPassword: 'Continuar',
  captchaTitle: 'Um momento: estamos verificando que você não é um robô',
  captchaNotLoaded:
    'Não foi possível carregar a verificação. Permita challenges.cloudflare.com e tente de novo.',
  toolRunning: 'Um momento…',
  feedback: 'Como foi a sua conversa?',
  thumbsUp: 'Boa',
  thumbsDown: 'Ruim',
  stars: '{count} de 5 estrelas',
  feedbackComment: 'Quer acrescentar algo? (opcional)',
  sendFeedback: 'Enviar opinião',
  feedbackNotSent: 'Não foi possível enviar a sua opinião. Tente novamente.',
  feedbackThanks: 'Agradecemos a sua opinião.',
  consent: 'Antes de começar',
  consentText: 'Esta conversa usa o seu microfone e a sua câmera e é processada por uma IA.',
  consentLink: 'Saiba mais',
  giveConsent: 'Concordo',
  backgroundMenu: 'Fundo e ruído',
  background: 'Fundo',
  noBackground: 'Sem efeito',
  blurBackground: 'Desfocar',
  noiseCancellation: 'Cancelamento de ruído',
  effectFailed: 'Não foi possível aplicar o efeito.',
  canvasSkipSaid: 'Prefiro não responder a isso.',
  canvasClosedNote: 'O visitante fechou o cartão “{title}”.',
  canvasClosedUntitledNote: 'O visitante fechou o cartão.',
};
