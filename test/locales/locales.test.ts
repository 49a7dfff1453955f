import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canvasLabels } from '../../src/hooks/labels/canvasLabels';
import { englishLabels } from '../../src/hooks/labels/englishLabels';
import type { Labels } from '../../src/hooks/labels/Labels';
import { transcriptLabels } from '../../src/hooks/labels/transcriptLabels';
import { tables } from './tables';

const english: Required<Labels> = { ...englishLabels, ...canvasLabels, ...transcriptLabels };
const keys = Object.keys(english) as (keyof Labels)[];

/** The labels whose text is the same as in English. */
const shared: Record<string, readonly (keyof Labels)[]> = {
  ar: [],
  de: [],
  es: [],
  fr: ['conversation', 'message'],
  ja: [],
  pt: [],
  zh: [],
};

it('every file in src/locales is tested here', () => {
  expect(readdirSync('src/locales').sort()).toEqual(Object.keys(tables).map((name) => `${name}.ts`));
});

describe.each(Object.entries(tables))('%s', (name, { labels, locale }) => {
  it('exports its language tag', () => {
    expect(locale).toBe(name);
  });

  it('has every label, without blank or unknown ones', () => {
    expect(Object.keys(labels).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => labels[key].trim() !== labels[key] || labels[key] === '')).toEqual([]);
  });

  it('has the same placeholders as the English text', () => {
    const differing = keys.filter(
      (key) => String(placeholdersOf(labels[key])) !== String(placeholdersOf(english[key])),
    );
    expect(differing).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const left = keys.filter((key) => labels[key] === english[key] && key !== 'pal');
    expect(left).toEqual(shared[name]);
    expect(keys.filter((key) => /\b(the|your|you|and|not)\b/i.test(labels[key]))).toEqual([]);
  });

  it('ends its texts like the English ones: sentences with a period, progress texts with an ellipsis', () => {
    const differing = keys.filter(
      (key) => endOf(labels[key]) !== endOf(english[key]) && key !== 'timeLeft' && key !== 'lasted',
    );
    expect(differing).toEqual([]);
  });
});

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

function endOf(text: string): string | undefined {
  return /[.。]$/.test(text) ? 'stop' : text.endsWith('…') ? 'ellipsis' : undefined;
}
