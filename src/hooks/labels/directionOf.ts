const rtlScripts = ['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'];
const rtlLanguages = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** Returns the writing direction of a BCP 47 tag. `Intl.Locale`'s `getTextInfo` is not in every browser yet. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = locale.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRtl = script ? rtlScripts.includes(script) : rtlLanguages.includes(language);
  return isRtl ? 'rtl' : 'ltr';
}
