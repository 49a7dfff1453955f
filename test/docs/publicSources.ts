import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
const paths: Record<string, string[]> = config.compilerOptions.paths;

/** The source files of the package's entries, read from `paths` in tsconfig.json. */
const sources: string[] = Object.values(paths)
  .flat()
  .filter((source) => /\.tsx?$/.test(source));

const program = ts.createProgram(sources, options);

export const checker: ts.TypeChecker = program.getTypeChecker();

/** Returns the module symbol of an entry, to read its exports from. */
function moduleOf(source: string): ts.Symbol {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${source} exports nothing.`);
  return module;
}

/** Resolves an export to the symbol of its original declaration. */
export function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Everything that the entries and their namespaces export, with the entry's source in the name. */
export const publicExports: readonly [name: string, symbol: ts.Symbol][] = sources.flatMap((source) =>
  exportsOf(moduleOf(source)).map((symbol): [string, ts.Symbol] => [`${symbol.name} of ${source}`, symbol]),
);

function exportsOf(module: ts.Symbol): ts.Symbol[] {
  return checker
    .getExportsOfModule(module)
    .map(original)
    .flatMap((symbol) => (symbol.flags & ts.SymbolFlags.Module ? exportsOf(symbol) : [symbol]));
}
