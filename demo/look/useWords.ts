import { type Context, createContext, useEffect, useState } from 'react';
import type { Labels } from 'tavus-react';
import type { Language } from './Look';

/** The texts of a conversation, as its props. */
export interface Words {
  readonly labels: Partial<Labels>;
  readonly locale: string;
}

type Entry = { readonly labels: Labels; readonly locale: string };

const entries: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Entry>>> = {
  ar: () => import('tavus-react/locales/ar'),
  de: () => import('tavus-react/locales/de'),
  es: () => import('tavus-react/locales/es'),
  fr: () => import('tavus-react/locales/fr'),
  ja: () => import('tavus-react/locales/ja'),
  pt: () => import('tavus-react/locales/pt'),
  zh: () => import('tavus-react/locales/zh'),
};

const english: Words = { labels: { pal: 'Mira', start: 'Talk to Mira' }, locale: 'en' };

/** Loads the texts of a language; until they are there, the ones before stay. */
export function useWords(language: Language): Words {
  const [words, setWords] = useState(english);
  useEffect(
    function loadWords() {
      if (language === 'en') {
        setWords(english);
        return undefined;
      }
      let isWanted = true;
      void entries[language]().then(({ labels, locale }) => {
        if (isWanted) setWords({ labels: { ...labels, pal: 'Mira' }, locale });
      });
      return () => {
        isWanted = false;
      };
    },
    [language],
  );
  return words;
}

/** The texts for everything that speaks the language of the switch. */
export const WordsContext: Context<Words> = createContext(english);
