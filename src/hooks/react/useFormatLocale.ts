import { useTavusContext } from './TavusContext';

/** Returns the provider's locale for `Intl`; undefined, which is the browser's, if there is none or it is no valid tag. */
export function useFormatLocale(): string | undefined {
  const { locale } = useTavusContext();
  try {
    return locale ? Intl.getCanonicalLocales(locale)[0] : undefined;
  } catch {
    // `Intl` throws for invalid BCP 47 tags such as `de_DE`.
    return undefined;
  }
}
