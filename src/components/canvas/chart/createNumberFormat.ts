/** Writes a number; a `short` one such as `1.2M`. */
export type NumberFormat = (value: number, style?: 'short' | 'percent') => string;

/** Creates the format of numbers for a locale, or for the browser's one. Huge and tiny numbers are written as powers. */
export function createNumberFormat(locale: string | undefined): NumberFormat {
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const power = new Intl.NumberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (value, style) => {
    if (style === 'percent') return percent.format(value);
    const size = Math.abs(value);
    if (size >= 1e15 || (size > 0 && size < 1e-6)) return power.format(value);
    return (style === 'short' && size >= 1e6 ? short : exact).format(value);
  };
}
