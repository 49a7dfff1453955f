/** What the switches of the first screen choose. */
export interface Look {
  readonly shape: Shape;
  readonly theme: Theme;
  /** A color of the visitor's own, or undefined for that of the theme. */
  readonly accent: string | undefined;
  readonly language: Language;
  readonly scheme: Scheme;
}

export const shapes = {
  conversation: 'Conversation',
  widget: 'Widget',
  embed: 'Element',
  own: 'Your own',
} as const;

export const themes = {
  default: 'Default',
  letter: 'Letter',
  playground: 'Playground',
  terminal: 'Terminal',
} as const;

/** The accent color of each theme, in light. */
export const accents: Readonly<Record<keyof typeof themes, string>> = {
  default: '#4f46e5',
  letter: '#7a2e1d',
  playground: '#ff4f9a',
  terminal: '#3dff8f',
};

/** Each in its own words. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ja: '日本語',
  zh: '中文',
  ar: 'العربية',
} as const;

export const schemes = { system: 'System', light: 'Light', dark: 'Dark' } as const;

export type Shape = keyof typeof shapes;
export type Theme = keyof typeof themes;
export type Language = keyof typeof languages;
export type Scheme = keyof typeof schemes;

export const firstLook: Look = {
  shape: 'conversation',
  theme: 'default',
  accent: undefined,
  language: 'en',
  scheme: 'system',
};
