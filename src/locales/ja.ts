import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `ja-JP` instead to
 * format times for that region.
 */
export const locale: string = 'ja';

/**
 * All labels in Japanese, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/ja';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: '会話',
  pal: 'PAL',
  user: 'あなた',
  start: '会話を始める',
  restart: 'もう一度始める',
  retry: '再試行',
  rejoin: '再接続',
  end: '会話を終了',
  mute: 'マイクをミュート',
  unmute: 'ミュートを解除',
  cameraOff: 'カメラをオフにする',
  cameraOn: 'カメラをオンにする',
  microphoneUnavailable: 'マイクを利用できません',
  cameraUnavailable: 'カメラを利用できません',
  transcript: '文字起こし',
  showTranscript: '文字起こしを表示',
  hideTranscript: '文字起こしを隠す',
  downloadTranscript: '文字起こしをダウンロード',
  noTranscript: '会話の内容がここに表示されます。',
  jumpToLatest: '最新へ移動',
  composerPlaceholder: 'メッセージを入力',
  composerWaiting: '接続すると入力できます',
  message: 'メッセージ',
  send: '送信',
  interrupted: '中断',
  hear: 'タップして音声を聞く',
  selfView: 'あなたのカメラ',
  idle: 'いつでも始められます',
  initializing: '準備しています…',
  connecting: '接続しています…',
  connected: '接続中',
  disconnecting: '終了しています…',
  ended: '会話が終了しました',
  error: '問題が発生しました',
  reconnecting: '再接続しています…',
  slow: '接続が遅くなっています',
  errorNotAllowed: 'この会話は非公開です。新しい招待をご依頼ください。',
  errorExpired: 'この会話は終了しました。新しい会話を始めてください。',
  errorRoomFull: 'すでに参加者がいます。ほかのウィンドウを閉じて、もう一度お試しください。',
  errorPalTimeout: '相手が参加しませんでした。もう一度お試しください。',
  errorBusy: '現在混み合っています。しばらくしてからもう一度お試しください。',
  errorUnavailable: 'この会話は現在ご利用いただけません。',
  errorUnsupported:
    'このブラウザーではビデオ通話を利用できません。最新の Chrome、Safari、Edge、Firefox をお試しください。',
  errorMedia:
    'マイクまたはカメラを使用できません。ブラウザーで使用を許可し、機器を確認してから、もう一度お試しください。',
  errorGeneral: '接続を確認して、もう一度お試しください。',
  endedByPal: '相手が退出しました。',
  endedByTime: '終了時間になりました。',
  endedByConnection: '接続が切れました。',
  messageTooLong: 'メッセージが長すぎます。少し短くしてください。',
  holdToTalk: '押している間話せます',
  microphone: 'マイク',
  camera: 'カメラ',
  speaker: 'スピーカー',
  chooseMicrophone: 'マイク',
  chooseCamera: 'カメラ',
  chooseSpeaker: 'スピーカー',
  audioMenu: 'マイクとスピーカーを選択',
  cameraMenu: 'カメラを選択',
  testSpeaker: 'スピーカーをテスト',
  testingSpeaker: '再生しています…',
  hairCheck: '映像と音声を確認してください',
  join: '今すぐ参加',
  back: '戻る',
  cameraIsOff: 'カメラがオフになっています',
  helpPending: 'ブラウザーの確認画面で{device}の使用を許可してください。',
  helpBlocked: '{device}の使用がブロックされています。アドレスバーまたはブラウザーの設定で許可してください。',
  helpDismissed:
    '{device}の使用の確認に回答がありませんでした。もう一度確認するには、{device}をオンにしてください。',
  helpDisallowed:
    'この会話を表示しているページでは{device}の使用が許可されていません。別のウィンドウで開いてください。',
  helpNotFound: '{device}が見つかりません。接続するか、このまま続けてください。',
  helpInUse:
    '別のアプリが{device}を使用しています。そのアプリを閉じて、{device}をもう一度オンにしてください。',
  helpNotSupported:
    'このブラウザーでは、このページで{device}を使用できません。最新のブラウザーと安全な接続でお試しください。',
  helpUnknown: '{device}を開始できませんでした。もう一度オンにしてください。',
  helpMutedBySystem:
    '{device}がシステムによって停止されています。通話や本体のスイッチが原因の場合があります。',
  helpReplaced: '{device}の接続が解除されました。代わりに「{name}」を使用しています。',
  shareScreen: '画面を共有',
  stopSharing: '画面の共有を停止',
  fullScreen: '全画面表示',
  exitFullScreen: '全画面表示を終了',
  pictureInPicture: 'ピクチャーインピクチャー',
  exitPictureInPicture: 'ピクチャーインピクチャーを終了',
  controls: '操作',
  moveSelfView: 'あなたの映像を別の隅へ移動',
  hideSelfView: 'あなたの映像を隠す',
  showSelfView: 'あなたの映像を表示',
  reconnectingHelp: '接続が切れました。再接続しています…',
  slowHelp: '接続が遅くなっています。カメラをオフにすると改善することがあります。',
  mutedHelp: 'マイクがミュートになっています。話すにはミュートを解除してください。',
  timeLeft: '残り {time}',
  lasted: '会話時間：{time}',
  sharedScreen: '共有画面',
  unavailable: '利用できません',
  openWidget: 'お話ししましょう',
  closeWidget: '閉じる',
  minimizeWidget: '最小化',
  enlargeWidget: '拡大',
  shrinkWidget: '縮小',
  resumeWidget: '会話に戻る',
  endQuestion: '会話を終了しますか？',
  keepTalking: '最小化して会話を続ける',
  cancel: 'キャンセル',
  dismissGreeting: '閉じる',
  loadingWidget: '読み込んでいます…',
  widgetNotLoaded: '会話を読み込めませんでした。',
  passwordTitle: 'この会話はパスワードで保護されています',
  password: 'パスワード',
  wrongPassword: 'パスワードが違います。もう一度お試しください。',
  submitPassword: '続ける',
  captchaTitle: '少々お待ちください。ロボットでないことを確認しています',
  captchaNotLoaded:
    '確認を読み込めませんでした。challenges.cloudflare.com を許可して、もう一度お試しください。',
  toolRunning: '少々お待ちください…',
  feedback: '会話はいかがでしたか？',
  thumbsUp: '良かった',
  thumbsDown: '良くなかった',
  stars: '5段階中{count}つ星',
  feedbackComment: 'ご意見・ご感想（任意）',
  sendFeedback: 'フィードバックを送信',
  feedbackNotSent: 'フィードバックを送信できませんでした。もう一度お試しください。',
  feedbackThanks: 'フィードバックをありがとうございます。',
  consent: 'はじめる前に',
  consentText: 'この会話ではマイクとカメラを使用し、内容はAIによって処理されます。',
  consentLink: '詳しく見る',
  giveConsent: '同意する',
  backgroundMenu: '背景とノイズ',
  background: '背景',
  noBackground: '効果なし',
  blurBackground: 'ぼかし',
  noiseCancellation: 'ノイズキャンセリング',
  effectFailed: '効果を適用できませんでした。',
};
