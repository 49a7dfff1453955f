import type { Labels } from '../hooks/labels/Labels';

/**
 * The BCP 47 tag of this language, for `TavusProvider`'s `locale`. Pass a regional tag such as `ar-EG` instead to
 * format times for that region.
 */
export const locale: string = 'ar';

/**
 * All labels in Arabic, for `TavusProvider`'s `labels`. Spread them to override individual texts.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { labels, locale } from 'tavus-react/locales/ar';
 *
 * export const App = () => (
 *   <TavusConversation labels={{ ...labels, pal: 'Mia' }} locale={locale} conversationUrl="https://tavus.daily.co/c123456" />
 * );
 * ```
 */
export const labels: Labels = {
  conversation: 'المحادثة',
  pal: 'PAL',
  user: 'أنت',
  start: 'بدء المحادثة',
  restart: 'البدء من جديد',
  retry: 'إعادة المحاولة',
  rejoin: 'إعادة الاتصال',
  end: 'إنهاء المحادثة',
  mute: 'كتم صوت الميكروفون',
  unmute: 'إلغاء كتم صوت الميكروفون',
  cameraOff: 'إيقاف الكاميرا',
  cameraOn: 'تشغيل الكاميرا',
  microphoneUnavailable: 'الميكروفون غير متاح',
  cameraUnavailable: 'الكاميرا غير متاحة',
  transcript: 'النص المكتوب',
  showTranscript: 'إظهار النص المكتوب',
  hideTranscript: 'إخفاء النص المكتوب',
  downloadTranscript: 'تنزيل النص المكتوب',
  noTranscript: 'سيظهر هنا كل ما يقال.',
  jumpToLatest: 'الانتقال إلى الأحدث',
  composerPlaceholder: 'اكتب رسالة',
  composerWaiting: 'الكتابة متاحة بعد الاتصال',
  message: 'رسالة',
  send: 'إرسال',
  interrupted: 'تمت المقاطعة',
  hear: 'المس للاستماع',
  selfView: 'الكاميرا الخاصة بك',
  idle: 'جاهزون متى شئت',
  initializing: 'جارٍ التحضير…',
  connecting: 'جارٍ الاتصال…',
  connected: 'مباشر',
  disconnecting: 'جارٍ الإنهاء…',
  ended: 'انتهت المحادثة',
  error: 'حدث خطأ ما',
  reconnecting: 'جارٍ إعادة الاتصال…',
  slow: 'الاتصال بطيء',
  errorNotAllowed: 'هذه المحادثة خاصة. يرجى طلب دعوة جديدة.',
  errorExpired: 'انتهت هذه المحادثة. يرجى بدء محادثة جديدة.',
  errorRoomFull: 'يوجد شخص هنا بالفعل. يرجى إغلاق النوافذ الأخرى ثم إعادة المحاولة.',
  errorPalTimeout: 'لم يحضر أحد. يرجى إعادة المحاولة.',
  errorBusy: 'جميع الخطوط مشغولة. يرجى إعادة المحاولة بعد قليل.',
  errorUnavailable: 'هذه المحادثة غير متاحة حاليًا.',
  errorUnsupported:
    'لا يدعم هذا المتصفح مكالمات الفيديو. يرجى تجربة إصدار حديث من Chrome أو Safari أو Edge أو Firefox.',
  errorMedia:
    'تعذّر استخدام الميكروفون أو الكاميرا. يرجى السماح بالوصول في المتصفح والتحقق من الجهاز ثم إعادة المحاولة.',
  errorGeneral: 'يرجى التحقق من الاتصال ثم إعادة المحاولة.',
  endedByPal: 'غادر الطرف الآخر المحادثة.',
  endedByTime: 'انتهى الوقت.',
  endedByConnection: 'انقطع الاتصال.',
  messageTooLong: 'هذه الرسالة طويلة جدًا. يرجى اختصارها قليلًا.',
  holdToTalk: 'اضغط مع الاستمرار للتحدث',
  microphone: 'الميكروفون',
  camera: 'الكاميرا',
  speaker: 'مكبر الصوت',
  chooseMicrophone: 'الميكروفون',
  chooseCamera: 'الكاميرا',
  chooseSpeaker: 'مكبر الصوت',
  testSpeaker: 'اختبار مكبر الصوت',
  testingSpeaker: 'جارٍ التشغيل…',
  hairCheck: 'تحقق من الصورة والصوت',
  join: 'الانضمام الآن',
  back: 'رجوع',
  cameraIsOff: 'الكاميرا متوقفة',
  helpPending: '{device}: يرجى السماح بالوصول عندما يسأل المتصفح.',
  helpBlocked: '{device}: الوصول محظور. يرجى السماح به من شريط العنوان أو من إعدادات المتصفح.',
  helpDismissed: '{device}: طلب المتصفح الإذن ولم يتلقَّ ردًا. يرجى تشغيل الجهاز ليُطلب الإذن مجددًا.',
  helpDisallowed: '{device}: لا تسمح الصفحة المحيطة بهذه المحادثة بالوصول. يرجى فتحها في نافذة مستقلة.',
  helpNotFound: '{device}: لم يُعثر على جهاز. يرجى توصيل جهاز أو المتابعة من دونه.',
  helpInUse: '{device}: يستخدم تطبيق آخر هذا الجهاز. يرجى إغلاقه ثم تشغيل الجهاز مجددًا.',
  helpNotSupported: '{device}: لا يتيح هذا المتصفح الوصول لهذه الصفحة. يرجى تجربة متصفح حديث عبر اتصال آمن.',
  helpUnknown: '{device}: تعذر بدء تشغيل الجهاز. يرجى تشغيله مجددًا.',
  shareScreen: 'مشاركة الشاشة',
  stopSharing: 'إيقاف مشاركة الشاشة',
  fullScreen: 'ملء الشاشة',
  exitFullScreen: 'إنهاء ملء الشاشة',
  pictureInPicture: 'صورة داخل صورة',
  exitPictureInPicture: 'إنهاء وضع صورة داخل صورة',
  controls: 'عناصر التحكم',
  moveSelfView: 'نقل صورتك إلى زاوية أخرى',
  hideSelfView: 'إخفاء صورتك',
  showSelfView: 'إظهار صورتك',
  reconnectingHelp: 'انقطع الاتصال. جارٍ استعادته…',
  slowHelp: 'اتصالك بطيء. قد يساعد إيقاف الكاميرا.',
  mutedHelp: 'صوتك مكتوم. شغّل الميكروفون كي يُسمع صوتك.',
  timeLeft: 'الوقت المتبقي: {time}',
  lasted: 'مدة المحادثة: {time}',
  sharedScreen: 'شاشة مشتركة',
  unavailable: 'غير متاح',
  openWidget: 'تحدث معنا',
  closeWidget: 'إغلاق',
  minimizeWidget: 'تصغير',
  enlargeWidget: 'تكبير',
  shrinkWidget: 'تقليص',
  resumeWidget: 'العودة إلى المحادثة',
  dismissGreeting: 'تجاهل',
  loadingWidget: 'جارٍ التحميل…',
  widgetNotLoaded: 'تعذّر تحميل المحادثة.',
  passwordTitle: 'هذه المحادثة محمية بكلمة مرور',
  password: 'كلمة المرور',
  wrongPassword: 'كلمة المرور غير صحيحة. حاول مرة أخرى.',
  submitPassword: 'متابعة',
  captchaTitle: 'لحظة من فضلك، نتحقق من أنك لست روبوتًا',
  captchaNotLoaded: 'تعذّر تحميل التحقق. اسمح بـ challenges.cloudflare.com وحاول مرة أخرى.',
};
