/** Countries whose weeks begin on a Sunday or a Saturday (Unicode CLDR), for browsers that do not tell. */
const sunday =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const saturday = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

interface WeekLocale extends Intl.Locale {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** Returns the weekday on which weeks begin, from 0 for Sunday to 6 for Saturday. */
export function firstWeekday(locale: string): number {
  const language: WeekLocale = new Intl.Locale(locale);
  const info = language.getWeekInfo?.() ?? language.weekInfo;
  if (info) return info.firstDay % 7;
  const { region = '001' } = language.maximize();
  if (sunday.includes(region)) return 0;
  return saturday.includes(region) ? 6 : 1;
}
