import { type Context, createContext } from 'react';
import { englishLabels, type Labels } from 'tavus-react';
import * as ar from 'tavus-react/locales/ar';
import * as de from 'tavus-react/locales/de';
import * as es from 'tavus-react/locales/es';
import * as fr from 'tavus-react/locales/fr';
import * as ja from 'tavus-react/locales/ja';
import * as pt from 'tavus-react/locales/pt';
import * as zh from 'tavus-react/locales/zh';

export interface Language {
  readonly labels: Labels;
  readonly locale: string;
}

export const languages: Readonly<Record<string, Language>> = {
  en: { labels: englishLabels, locale: 'en' },
  ar,
  de,
  es,
  fr,
  ja,
  pt,
  zh,
};

/** The language chosen in the toolbar, or undefined if no decorator provides one. */
export const LanguageContext: Context<Language | undefined> = createContext<Language | undefined>(undefined);
