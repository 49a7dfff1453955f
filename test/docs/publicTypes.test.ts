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

function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What a module exports, and what the namespaces it exports do. */
function exportsOf(module: ts.Symbol): ts.Symbol[] {
  return checker
    .getExportsOfModule(module)
    .map(original)
    .flatMap((symbol) => (symbol.flags & ts.SymbolFlags.Module ? [symbol, ...exportsOf(symbol)] : [symbol]));
}

const exported = new Set(
  sources.flatMap((source) => {
    const file = program.getSourceFile(source);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${source} exports nothing.`);
    return exportsOf(module);
  }),
);

/** The names of types that a declaration is made of, without what its body does. */
function typesOf(node: ts.Node): ts.EntityName[] {
  if (ts.isBlock(node) || (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name))) return [];
  if (ts.isVariableDeclaration(node)) return node.type ? typesOf(node.type) : [];
  const own = ts.isTypeReferenceNode(node) ? [node.typeName] : [];
  const nested: ts.EntityName[] = [];
  ts.forEachChild(node, (child) => void nested.push(...typesOf(child)));
  return [...own, ...nested];
}

function isOurs(symbol: ts.Symbol): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || ts.isTypeParameterDeclaration(declaration)) return false;
  return declaration.getSourceFile().fileName.startsWith(`${process.cwd()}/src/`);
}

test('whatever the public types are made of can be named by who uses them', () => {
  expect(exported.size).toBeGreaterThan(100);
  const leaked = [...exported].flatMap((symbol) =>
    (symbol.declarations ?? []).flatMap(typesOf).flatMap((name) => {
      const type = checker.getSymbolAtLocation(name);
      if (!type || !isOurs(original(type)) || exported.has(original(type))) return [];
      return [`${original(type).name}, by ${symbol.name}`];
    }),
  );
  expect(leaked).toEqual([]);
});
