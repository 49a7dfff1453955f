// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkDocComments } from './checkDocComments';
import { readSource } from './readSource';

describe('the source', () => {
  it('documents every export that another file imports', () => {
    expect(checkDocComments(readSource())).toEqual([]);
  });
});

describe('checkDocComments', () => {
  it.each([
    ['a function', 'export function a() {}'],
    ['a constant', 'export const a = 1;'],
    ['a class', 'export class a {}'],
    ['an interface', 'export interface a {}'],
    ['a type', 'export type a = string;'],
    ['an export with a plain comment', '// Not a doc comment.\nexport const a = 1;'],
  ])('rejects %s without one', (_, text) => {
    expect(checkFixture(text, "import { a as b } from './a';")).toEqual([
      expect.stringContaining('a of src/hooks/a.ts has no doc comment'),
    ]);
    expect(checkFixture(text, "export type { a } from './a';")).toHaveLength(1);
  });

  it('accepts a documented export, and a function with one documented overload', () => {
    expect(checkFixture('/** One. */\nexport const a = 1;', "import { a } from './a';")).toEqual([]);
    const overloads = '/** One. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;';
    expect(checkFixture(overloads, "import { a } from './a';")).toEqual([]);
  });

  it('ignores exports that no other file imports', () => {
    expect(checkFixture('export const a = 1;', "import { b } from './a';")).toEqual([]);
  });
});

function checkFixture(exporting: string, importing: string): string[] {
  return checkDocComments(
    new Map([
      ['src/hooks/a.ts', exporting],
      ['src/hooks/b.ts', importing],
    ]),
  );
}
