import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canvasLabels } from '../../src/hooks/labels/canvasLabels';
import { englishLabels } from '../../src/hooks/labels/englishLabels';

const codeRows = /^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm;

/** Returns the error codes in the first column of every table with four columns. */
function documentedCodes(): string[] {
  const page = readFileSync('docs/errors.md', 'utf8');
  const cells = [...page.matchAll(codeRows)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)).sort();
}

/** Returns the members of the union type, read from its source because types do not exist at run time. */
function knownCodes(): string[] {
  const source = readFileSync('src/state/TavusError.ts', 'utf8');
  const [, union = ''] = /export type TavusErrorCode =([^;]+);/.exec(source) ?? [];
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code).sort();
}

test('docs/errors.md has a row for every error code and for no other', () => {
  expect(documentedCodes()).toEqual(knownCodes());
  expect(knownCodes().length).toBeGreaterThan(10);
});

test('docs/errors.md has a row for every media permission', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const source = readFileSync('src/call/media/MediaPermission.ts', 'utf8');
  const [, union = ''] = /export type MediaPermission =([^;]+);/.exec(source) ?? [];
  const permissions = [...union.matchAll(/'([a-z-]+)'/g)].map(([, permission = '']) => permission);
  expect(permissions.length).toBeGreaterThan(5);
  for (const permission of permissions)
    expect(page).toMatch(new RegExp(`^  \\|.*\`${permission}\`.*\\|.*\\|$`, 'm'));
});

test('docs/errors.md begins with texts that visitors read', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const [, section = ''] = page.split('\n## What the visitor reads\n');
  const rows = section.split('\n## ')[0]?.match(/^\| [A-Z(].*$/gm) ?? [];
  const texts = rows.flatMap((row) => row.split(' | ')[0]?.slice(2).split(' · ') ?? []);
  const { error, errorGeneral } = englishLabels;
  const labels = [...Object.values({ ...canvasLabels, ...englishLabels }), `${error}. ${errorGeneral}`];
  expect(texts.length).toBeGreaterThan(10);
  const unknown = texts.filter((text) => {
    const beginning = text.replace('(the PAL)', '{name}').replace(/ …$/, '');
    return !labels.some((label) => label.startsWith(beginning));
  });
  expect(unknown).toEqual([]);
});
