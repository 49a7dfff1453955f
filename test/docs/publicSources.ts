import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
const paths: Record<string, string[]> = config.compilerOptions.paths;

/** The sources of the package's entries, as `paths` in tsconfig.json has them. */
export const sources: string[] = Object.values(paths)
  .flat()
  .filter((source) => /\.tsx?$/.test(source));

const program = ts.createProgram(sources, options);

export const checker: ts.TypeChecker = program.getTypeChecker();

/** An entry as a module whose exports can be asked for. */
export function moduleOf(source: string): ts.Symbol {
  const file = program.getSourceFile(source);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${source} exports nothing.`);
  return module;
}

/** What an export stands for, where it is declared. */
export function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
