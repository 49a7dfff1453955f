import ts from 'typescript';
import { expect, test } from 'vitest';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
// The entries of the package, as `paths` has them.
const paths: Record<string, string[]> = config.compilerOptions.paths;
const sources = Object.values(paths)
  .flat()
  .filter((source) => /\.tsx?$/.test(source));
const program = ts.createProgram(sources, options);
const checker = program.getTypeChecker();

/** What an entry exports, by name, where it is declared. */
function exportsOf(source: string): [name: string, symbol: ts.Symbol][] {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${source} exports nothing.`);
  return checker.getExportsOfModule(module).map((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return [`${symbol.name} of ${source}`, isAlias ? checker.getAliasedSymbol(symbol) : symbol];
  });
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
