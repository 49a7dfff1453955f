// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entries } from '../../aliases';
import { checkLayout } from './checkLayout';
import { checkMirror } from './checkMirror';
import { readFiles, readSource } from './readSource';

const sources = entries.map(([, source]) => source.replace('./', ''));

describe('the source', () => {
  it('has short files, small folders with clear names, and no index except the entries', () => {
    expect(checkLayout(readSource(), sources)).toEqual([]);
  });
});

describe('the tests', () => {
  it('are in the folders that mirror those of src', () => {
    expect(checkMirror([...readFiles('test').keys()], [...readSource().keys()])).toEqual([]);
  });
});

describe('the entries', () => {
  it('are the same in package.json and in the paths of tsconfig.json', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const builtOnly = ['./package.json', './custom-elements.json', './recording.schema.json', './cdn/*'];
    const exported = Object.keys(exports).filter((entry) => !builtOnly.includes(entry));
    expect(exported.map((entry) => entry.replace('.', 'tavus-react')).sort()).toEqual(
      entries.map(([name]) => name).sort(),
    );
  });

  it.each(entries)('%s has its source at %s', (_, source) => {
    expect(existsSync(source)).toBe(true);
  });
});

describe('checkLayout', () => {
  it.each([
    ['src/hooks/long.ts', 'x;\n'.repeat(251), 'has 251 lines'],
    ['src/hooks/utils/a.ts', '', 'folder named utils'],
    ['src/types/a.ts', '', 'folder named types'],
    ['src/hooks/index.ts', '', 'no entry of the package'],
  ])('rejects %s', (file, text, message) => {
    expect(checkLayout(new Map([[file, text]]), ['src/index.ts'])).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('accepts a file of 250 lines, and an entry that is an index', () => {
    const files = new Map([
      ['src/hooks/long.ts', 'x;\n'.repeat(250)],
      ['src/index.ts', ''],
    ]);
    expect(checkLayout(files, ['src/index.ts'])).toEqual([]);
  });

  it('rejects a folder of more than 24 files, except the folder of the parts', () => {
    expect(checkLayout(folderOf('src/hooks/media', 25), [])).toEqual([
      expect.stringContaining('src/hooks/media holds 25 files'),
    ]);
    expect(checkLayout(folderOf('src/hooks/media', 24), [])).toEqual([]);
    expect(checkLayout(folderOf('src/components/parts', 25), [])).toEqual([]);
  });
});

describe('checkMirror', () => {
  const check = (test: string) => checkMirror([test], ['src/hooks/media/usePal.ts']);

  it.each(['test/hooks/usePal.test.tsx', 'test/hooks/speech/usePal.browser.test.tsx'])(
    'rejects %s while its source is in another folder',
    (test) => {
      expect(check(test)).toEqual([expect.stringContaining('move it to test/hooks/media')]);
    },
  );

  it.each(['test/hooks/media/usePal.test.tsx', 'test/hooks/inference.test.ts', 'test/call/usePal.test.ts'])(
    'accepts %s',
    (test) => {
      expect(check(test)).toEqual([]);
    },
  );
});

function folderOf(folder: string, count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, index) => [`${folder}/${index}.ts`, '']));
}
