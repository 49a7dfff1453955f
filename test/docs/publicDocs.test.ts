import ts from 'typescript';
import { expect, test } from 'vitest';
import { checker, moduleOf, original, sources } from './publicSources';

/** What an entry exports, by name, where it is declared. */
function exportsOf(source: string): [name: string, symbol: ts.Symbol][] {
  return checker
    .getExportsOfModule(moduleOf(source))
    .map((symbol) => [`${symbol.name} of ${source}`, original(symbol)]);
}

const all = sources.flatMap(exportsOf);

/** Functions, components and classes; types are shown in the examples of those. */
function isUsed({ flags, valueDeclaration }: ts.Symbol): boolean {
  const values = ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  return valueDeclaration !== undefined && (flags & values) !== 0;
}

test('every public export says what it is', () => {
  expect(all.length).toBeGreaterThan(100);
  const silent = all.filter(([, symbol]) => symbol.getDocumentationComment(checker).length === 0);
  expect(
    silent.filter(([, { flags }]) => (flags & ts.SymbolFlags.Module) === 0).map(([name]) => name),
  ).toEqual([]);
});

test('every public function and class has an example', () => {
  const without = all.filter(([, symbol]) => {
    const tags = symbol.getJsDocTags(checker).map(({ name }) => name);
    return isUsed(symbol) && !tags.includes('example');
  });
  expect(without.map(([name]) => name)).toEqual([]);
});
