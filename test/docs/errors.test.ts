import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
