import { accentOf } from './accentOf';
import type { Look } from './Look';

/** The code that makes what the first screen shows. */
export function codeOf(look: Look): string {
  const { shape, theme, language } = look;
  const { imports, body } = shapes[shape](look);
  return [
    ...imports,
    ...(language === 'en' ? [] : [`import { labels, locale } from 'tavus-react/locales/${language}';`]),
    ...(shape === 'embed' ? [] : [`import 'tavus-react/styles.css';`]),
    ...(theme === 'default' ? [] : [`import './${theme}.css';`]),
    '',
    ...body,
  ].join('\n');
}

interface Code {
  readonly imports: readonly string[];
  readonly body: readonly string[];
}

const simulator = `import { simulate } from 'tavus-react/simulator';`;
const shapes: Readonly<Record<Look['shape'], (look: Look) => Code>> = {
  conversation: (look) => ({
    imports: [`import { TavusConversation } from 'tavus-react';`, simulator],
    body: app([
      '<TavusConversation',
      '  source={simulate()}',
      `  preview={{ title: 'Mira', thumbnail: '/mira.webp' }}`,
      ...indented([...words(look), ...scheme(look), ...className(look), ...style(look, `height: '100%'`)]),
      '/>',
    ]),
  }),
  widget: (look) => ({
    imports: [`import { TavusWidget } from 'tavus-react/launcher';`, simulator],
    body: app([
      '<TavusWidget',
      '  source={simulate()}',
      `  thumbnail="/mira.webp"`,
      ...(look.language === 'en' ? [`  label="Talk to Mira"`] : []),
      ...indented([...words(look), ...scheme(look), ...className(look), ...style(look)]),
      '/>',
    ]),
  }),
  embed: (look) => ({
    imports: [`import 'tavus-react/embed';`],
    body: app([
      '<tavus-embed',
      '  simulate',
      `  overrideConfig={{ preview: { title: 'Mira' } }}`,
      ...indented([
        ...words(look),
        ...scheme(look),
        ...className(look),
        ...style(look, `display: 'block'`, `height: '100%'`),
      ]),
      '/>',
    ]),
  }),
  own: (look) => ({
    imports: [`import { Conversation, TavusProvider } from 'tavus-react';`, simulator],
    body: app([
      '<TavusProvider',
      '  source={simulate()}',
      ...indented(words(look)),
      '>',
      ...indented(root([...className(look), ...scheme(look, 'data-theme'), ...style(look)])),
      '    <Conversation.Stage />',
      '    <Conversation.Status />',
      '    <Conversation.StartButton />',
      '    <Conversation.MicButton />',
      '    <Conversation.EndButton />',
      '    <Questions /> {/* yours: useSendInteraction */}',
      '    <LastLines /> {/* yours: useTranscriptIds */}',
      '  </Conversation.Root>',
      '</TavusProvider>',
    ]),
  }),
};

function words({ language }: Look): string[] {
  if (language === 'en') return [`labels={{ pal: 'Mira', start: 'Talk to Mira' }}`];
  return [`labels={{ ...labels, pal: 'Mira' }}`, 'locale={locale}'];
}

function scheme({ scheme }: Look, name = 'theme'): string[] {
  return scheme === 'system' ? [] : [`${name}="${scheme}"`];
}

function className({ theme }: Look): string[] {
  return theme === 'default' ? [] : [`className="theme-${theme}"`];
}

function style({ accent }: Look, ...rules: string[]): string[] {
  // A cast, because React's types know no variables.
  const variables = Object.entries(accent ? accentOf(accent) : {}).map(
    ([name, value]) => `['${name}' as string]: '${value}'`,
  );
  const all = [...rules, ...variables];
  if (all.length === 0) return [];
  if (variables.length === 0) return [`style={{ ${all.join(', ')} }}`];
  return ['style={{', ...indented(all.map((rule) => `${rule},`)), '}}'];
}

function root(props: readonly string[]): string[] {
  if (props.length === 0) return ['<Conversation.Root>'];
  return ['<Conversation.Root', ...indented(props), '>'];
}

function app(lines: readonly string[]): string[] {
  return ['export const App = () => (', ...indented(lines), ');'];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
