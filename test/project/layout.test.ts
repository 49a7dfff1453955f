// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entries } from '../../aliases';
import { checkLayout } from './checkLayout';
import { readSource } from './readSource';

const sources = entries.map(([, source]) => source.replace('./', ''));

describe('the source', () => {
  it('has short files in folders named for what they hold, and no index but the entries', () => {
    expect(checkLayout(readSource(), sources)).toEqual([]);
  });
});

describe('the entries', () => {
  it('are the same in package.json and in the paths of tsconfig.json', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const builtOnly = ['./package.json', './custom-elements.json', './cdn/*'];
    const exported = Object.keys(exports).filter((entry) => !builtOnly.includes(entry));
    expect(exported.map((entry) => entry.replace('.', 'tavus-react')).sort()).toEqual(
      entries.map(([name]) => name).sort(),
    );
  });

  it.each(entries)('%s has its source at %s', (_, source) => {
    expect(existsSync(source)).toBe(true);
  });
});

describe('the check of the layout', () => {
  it.each([
    ['src/hooks/long.ts', 'x;\n'.repeat(251), 'has 251 lines'],
    ['src/hooks/utils/a.ts', '', 'folder named utils'],
    ['src/types/a.ts', '', 'folder named types'],
    ['src/hooks/index.ts', '', 'no entry of the package'],
  ])('refuses %s', (file, text, message) => {
    expect(checkLayout(new Map([[file, text]]), ['src/index.ts'])).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('lets a file have 250 lines, and an entry be an index', () => {
    const files = new Map([
      ['src/hooks/long.ts', 'x;\n'.repeat(250)],
      ['src/index.ts', ''],
    ]);
    expect(checkLayout(files, ['src/index.ts'])).toEqual([]);
  });
});
