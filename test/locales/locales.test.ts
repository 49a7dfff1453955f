import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Labels } from '../../src/hooks/labels/Labels';
import { english, tables } from './tables';
import { usesOfLabels } from './usesOfLabels';

type Key = keyof Labels;

const keys = Object.keys(english) as Key[];

/** The labels whose text is the same as in English: names, and words that the language has in common with it. */
const shared: Record<string, readonly Key[]> = {
  ar: ['pal'],
  de: ['pal'],
  es: ['pal'],
  fr: ['conversation', 'pal', 'message'],
  ja: ['pal', 'branding'],
  pt: ['pal'],
  zh: ['pal'],
};

/** What no text of a language has: marks that it writes in another way, the other form of address, and broken grammar. */
const mistakes: Record<string, RegExp> = {
  en: /[«»„]|\b(cannot|(could|did|does|do|is|are|was) not|[Pp]lease|You are|We are)\b/,
  ar: /[?,;“”]|يرجى/,
  de: /[«»]|[^\u00a0]…|[„][^“]*$|\b(du|dich|dir|deine?[mnrs]?)\b|\b(bei|mit|von|zu) (das|den|die) /,
  es: /[“”„]|^[^¿]*\?|\b(usted|sus?)\b|\b(a|de) el /i,
  fr: /[“”„]|[^\u00a0][?:!;»]|«[^\u00a0]|\b(à|de) les? (micro|haut)/,
  ja: /[“”]|[a-z0-9}\p{L}][.,?:](?![a-z])/u,
  pt: /[«»„]|\b(a|de|em|por) (a câmera|o alto|o microfone)/,
  zh: /[‘’「」]|[}\p{Script=Han}][.,?:;]|你(?!们)/u,
};

/** Button texts and headings have no period; what is told in sentences has. */
const uses = usesOfLabels();
const isName = (key: Key) =>
  /^(The|One|Which) (\w+ )*?(button|heading|placeholder|choice|name|word)\b/.test(uses[key] ?? '');
const isSentence = (key: Key) =>
  /^(The (error|help|notice|reason|hint)|Why|What is missing)\b/.test(uses[key] ?? '');

it('every file in src/locales is tested here', () => {
  expect(readdirSync('src/locales').sort()).toEqual(Object.keys(tables).map((name) => `${name}.ts`));
});

it('the use of every label is known', () => {
  expect(keys.filter((key) => !uses[key])).toEqual([]);
  expect(keys.filter(isName).length).toBeGreaterThan(60);
  expect(keys.filter(isSentence).length).toBeGreaterThan(35);
  expect(keys.filter((key) => isName(key) && isSentence(key))).toEqual([]);
});

describe.each(Object.entries({ en: { labels: english, locale: 'en' }, ...tables }))('%s', (name, table) => {
  const { labels, locale } = table;
  const that = (isSo: (key: Key) => boolean) => keys.filter(isSo).map((key) => `${key}: ${labels[key]}`);

  it('exports its language tag', () => {
    expect(locale).toBe(name);
  });

  it('has every label, without blank or unknown ones', () => {
    expect(Object.keys(labels).sort()).toEqual([...keys].sort());
    expect(
      that(
        (key) => labels[key] === '' || labels[key].replace(/\s+/g, ' ').trim().length < labels[key].length,
      ),
    ).toEqual([]);
  });

  it('has the same placeholders as the English text', () => {
    expect(
      that((key) => String(placeholdersOf(labels[key])) !== String(placeholdersOf(english[key]))),
    ).toEqual([]);
  });

  it('ends sentences and no names with a period, and has neither exclamations nor typewriter quotes and dots', () => {
    expect(that((key) => isName(key) && /[.。]$/.test(labels[key]))).toEqual([]);
    expect(that((key) => isSentence(key) && !/[.。…]$/.test(labels[key]))).toEqual([]);
    expect(that((key) => /['"!！]|\.\.|\s…(?!$)|[^\s\p{L}]…/u.test(labels[key]))).toEqual([]);
  });

  it('ends its texts like the English ones', () => {
    const free: readonly Key[] = ['timeLeft', 'lasted'];
    expect(that((key) => endOf(labels[key]) !== endOf(english[key]) && !free.includes(key))).toEqual([]);
  });

  it('is written by the rules of its language, with each device in place', () => {
    expect(
      keys.flatMap((key) => filled(labels[key], labels)).filter((text) => mistakes[name]?.test(text)),
    ).toEqual([]);
  });

  it('has the words of the push-to-talk button in its name, as speech input needs', () => {
    expect(labels.holdToTalk.toLowerCase()).toContain(labels.hold.toLowerCase());
  });
});

describe.each(Object.entries(tables))('%s', (name, { labels }) => {
  it('leaves nothing in English', () => {
    expect(keys.filter((key) => labels[key] === english[key])).toEqual(shared[name]);
    expect(keys.filter((key) => /(?<!\p{L})(the|your|you|and|not)(?!\p{L})/iu.test(labels[key]))).toEqual([]);
  });
});

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

function endOf(text: string): string | undefined {
  if (/[?？؟]$/.test(text)) return 'question';
  return /[.。]$/.test(text) ? 'stop' : text.endsWith('…') ? 'ellipsis' : undefined;
}

/** Returns a text as visitors read it, with each of the devices that it can be about. */
function filled(text: string, labels: Labels): readonly string[] {
  const { microphone, camera, microphoneAndCamera, speaker } = labels;
  if (!text.includes('{device}')) return [text];
  return [microphone, camera, microphoneAndCamera, speaker].map((device) =>
    text.replaceAll('{device}', device),
  );
}
