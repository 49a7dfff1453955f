import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const codeRows = /^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm;

/** The first column of the tables that have four. */
function documentedCodes(): string[] {
  const page = readFileSync('docs/errors.md', 'utf8');
  const cells = [...page.matchAll(codeRows)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)).sort();
}

/** The members of the union, from its source: types are gone at run time. */
function knownCodes(): string[] {
  const source = readFileSync('src/state/TavusError.ts', 'utf8');
  const [, union = ''] = /export type TavusErrorCode =([^;]+);/.exec(source) ?? [];
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code).sort();
}

test('each error code has its row, and no row is of a code that is gone', () => {
  expect(documentedCodes()).toEqual(knownCodes());
  expect(knownCodes().length).toBeGreaterThan(10);
});

test('each permission of an input has its row', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const source = readFileSync('src/call/media/MediaPermission.ts', 'utf8');
  const [, union = ''] = /export type MediaPermission =([^;]+);/.exec(source) ?? [];
  const permissions = [...union.matchAll(/'([a-z-]+)'/g)].map(([, permission = '']) => permission);
  expect(permissions.length).toBeGreaterThan(5);
  for (const permission of permissions)
    expect(page).toMatch(new RegExp(`^  \\|.*\`${permission}\`.*\\|.*\\|$`, 'm'));
});
