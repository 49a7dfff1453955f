// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/components/styles';
const sheets = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

/** Physical properties, which do not mirror in right-to-left text, unlike their logical counterparts. */
const physical =
  /^\s*((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*(?::|;)/gm;

/** The corner that a visitor or an application chooses is physical, whatever the direction of the text. */
const physicalRule = /^(?=\S).*\[data-corner\$="(?:left|right)"\][^{}]*\{[^{}]*\}/gm;

/** Shorthands with four values, such as `inset: 1px 2px 3px 4px`, whose left and right can differ. */
const lopsided = /^\s*(?:inset|margin|padding|border-width)\s*:\s*(\S+) (\S+) (\S+) (\S+);/gm;

describe('the style sheets', () => {
  it('are all imported', () => {
    const imports = readFileSync(`${folder}.css`, 'utf8').trim().split('\n');
    expect(imports.toSorted()).toEqual(sheets.map(([name]) => `@import "./styles/${name}";`).toSorted());
  });

  it.each(sheets)('%s mirrors in right-to-left text', (_, css) => {
    expect(physicalIn(css)).toEqual([]);
  });

  it.each(sheets)('%s takes its text sizes from the theme, not from the page', (_, css) => {
    expect(css.match(/[\d.]rem\b/g)).toBeNull();
  });

  it('use no undefined variable without a fallback', () => {
    const all = sheets.map(([, css]) => css).join('\n');
    const set = new Set(all.match(/--tavus-[\w-]+(?=\s*:)/g));
    const bare = [...all.matchAll(/var\((--tavus-[\w-]+)\)/g)].map(([, name]) => name ?? '');
    expect(bare.length).toBeGreaterThan(50);
    expect(bare.filter((name) => !set.has(name))).toEqual([]);
  });

  it('set no unused variables', () => {
    const all = sheets.map(([, css]) => css).join('\n');
    const set = [...new Set(all.match(/--tavus-[\w-]+(?=\s*:)/g))];
    expect(set.filter((name) => !new RegExp(`var\\(${name}[,)]`).test(all))).toEqual([]);
  });
});

describe('the check for physical properties', () => {
  it.each([
    'margin-left: 1px;',
    'padding-right: 1px;',
    'left: 0;',
    'max-width: 9px;',
    'border-top-left-radius: 2px;',
    'text-align: right;',
    'inset: 1px auto auto 1px;',
    'padding: 1px 2px 1px 3px;',
  ])('rejects %s', (declaration) => {
    expect(physicalIn(`a {\n  ${declaration}\n}`)).toHaveLength(1);
  });

  it.each(['margin-inline-start: 1px;', 'inset: 1px;', 'padding: 1px 2px 3px 2px;', 'text-align: start;'])(
    'accepts %s',
    (declaration) => {
      expect(physicalIn(`a {\n  ${declaration}\n}`)).toEqual([]);
    },
  );
});

function physicalIn(css: string): string[] {
  const plain = withoutArguments(css).replace(physicalRule, '');
  const sides = [...plain.matchAll(lopsided)].filter(([, , right, , left]) => right !== left);
  return [...(plain.match(physical) ?? []), ...sides.map(([declaration]) => declaration)].map((found) =>
    found.trim(),
  );
}

/** Removes the arguments of CSS functions, so that each value is one word. */
function withoutArguments(css: string): string {
  const shorter = css.replace(/\([^()]+\)/g, '');
  return shorter === css ? css : withoutArguments(shorter);
}
