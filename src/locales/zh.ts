import type { Labels } from '../hooks/labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`; give it one of a region (`zh-CN`) to have that
 * region's times.
 */
export const locale: string = 'zh';

/**
 * Every text in Simplified Chinese, for `TavusProvider`'s `labels`; spread it and add what you say otherwise.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/zh';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: '对话',
  pal: 'PAL',
  user: '您',
  start: '开始对话',
  restart: '重新开始',
  retry: '重试',
  end: '结束对话',
  mute: '将麦克风静音',
  unmute: '取消麦克风静音',
  cameraOff: '关闭摄像头',
  cameraOn: '打开摄像头',
  microphoneUnavailable: '麦克风不可用',
  cameraUnavailable: '摄像头不可用',
  transcript: '文字记录',
  showTranscript: '显示文字记录',
  hideTranscript: '隐藏文字记录',
  noTranscript: '双方所说的话会显示在这里。',
  jumpToLatest: '跳到最新',
  composerPlaceholder: '输入消息',
  composerWaiting: '连接后可输入',
  message: '消息',
  send: '发送',
  interrupted: '已打断',
  hear: '点按收听',
  selfView: '您的摄像头',
  idle: '随时可以开始',
  initializing: '正在准备…',
  connecting: '正在连接…',
  connected: '已连接',
  disconnecting: '正在结束…',
  ended: '对话已结束',
  error: '出了点问题',
  reconnecting: '正在重新连接…',
  slow: '连接较慢',
  errorNotAllowed: '此对话不公开。请索取新的邀请。',
  errorExpired: '此对话已结束。请开始新的对话。',
  errorRoomFull: '这里已有人。请关闭其他窗口后重试。',
  errorPalTimeout: '对方没有加入。请重试。',
  errorBusy: '线路繁忙。请稍后重试。',
  errorUnavailable: '此对话目前不可用。',
  errorUnsupported: '此浏览器无法进行视频通话。请使用最新版本的 Chrome、Safari、Edge 或 Firefox。',
  errorGeneral: '请检查您的网络连接，然后重试。',
  endedByPal: '对方已离开对话。',
  endedByTime: '时间到了。',
  endedByConnection: '连接已断开。',
  messageTooLong: '消息太长。请缩短一些。',
  holdToTalk: '按住说话',
  microphone: '麦克风',
  camera: '摄像头',
  speaker: '扬声器',
  chooseMicrophone: '麦克风',
  chooseCamera: '摄像头',
  chooseSpeaker: '扬声器',
  testSpeaker: '测试扬声器',
  testingSpeaker: '正在播放…',
  hairCheck: '检查您的画面和声音',
  join: '立即加入',
  back: '返回',
  cameraIsOff: '您的摄像头已关闭',
  helpPending: '请在浏览器的提示中允许使用{device}。',
  helpBlocked: '{device}已被阻止。请在地址栏或浏览器设置中允许使用。',
  helpDismissed: '浏览器曾请求使用{device}，但未得到回应。请打开{device}以再次请求。',
  helpDisallowed: '此对话所在的页面不允许使用{device}。请在单独的窗口中打开对话。',
  helpNotFound: '未找到{device}。请连接设备，或在没有设备的情况下继续。',
  helpInUse: '其他应用正在使用{device}。请关闭该应用，然后重新打开{device}。',
  helpNotSupported: '此浏览器不允许此页面使用{device}。请使用最新的浏览器和安全连接。',
  helpUnknown: '无法启动{device}。请重新打开。',
  shareScreen: '共享屏幕',
  stopSharing: '停止共享屏幕',
  fullScreen: '全屏',
  exitFullScreen: '退出全屏',
  pictureInPicture: '画中画',
  exitPictureInPicture: '退出画中画',
  controls: '控件',
  moveSelfView: '将您的画面移到其他角落',
  hideSelfView: '隐藏您的画面',
  showSelfView: '显示您的画面',
  reconnectingHelp: '连接中断。正在恢复…',
  slowHelp: '您的网络连接较慢。关闭摄像头可能会有帮助。',
  mutedHelp: '您已静音。请打开麦克风，让对方听到您的声音。',
  timeLeft: '剩余时间：{time}',
  lasted: '对话时长：{time}',
  sharedScreen: '共享的屏幕',
  unavailable: '不可用',
};
