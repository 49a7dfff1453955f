// Compares the public API of each entry, according to its built declarations, with the reports in api/.
// `npm run api` rewrites the reports, so that reviewers see every API change in the diff before users notice it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const update = process.argv.includes('--update');
const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries(exports).flatMap(([path, conditions]) => {
  const types = conditions.import?.types ?? conditions.types?.import;
  return types === undefined ? [] : [{ path, types }];
});

const missing = entries.filter(({ types }) => !existsSync(types));
if (missing.length > 0) {
  console.error(
    `No declarations at ${missing.map(({ types }) => types).join(', ')}: run npm run build first.`,
  );
  process.exit(1);
}

const program = ts.createProgram(
  entries.map(({ types }) => types),
  {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    skipLibCheck: true,
  },
);
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });
const changed = entries.filter((entry) => !agrees(entry));

if (update) console.log(`Wrote ${entries.length} reports to api/, ${changed.length} of them changed.`);
else if (changed.length > 0) {
  console.error(
    `The public API of ${changed.map(({ path }) => join(name, path)).join(', ')} does not match api/. ` +
      'If the change is intended, run npm run api, review the diff and commit it.',
  );
  process.exit(1);
} else console.log(`The public API of all ${entries.length} entries matches api/.`);

function agrees({ path, types }) {
  const report = reportOf(path, types);
  const file = join('api', `${path === '.' ? 'index' : path.slice(2).replaceAll('/', '-')}.api.md`);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (update) {
    mkdirSync('api', { recursive: true });
    writeFileSync(file, report);
  } else if (report !== committed) showFirstDifference(file, committed, report);
  return report === committed;
}

function reportOf(path, types) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(types));
  const lines = module === undefined ? [] : declarationsOf(module, '');
  return `# ${join(name, path)}\n\n\`\`\`ts\n${lines.join('\n\n')}\n\`\`\`\n`;
}

function declarationsOf(module, prefix) {
  return checker
    .getExportsOfModule(module)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((exported) => {
      const symbol = aliased(exported);
      const nested = symbol.flags & (ts.SymbolFlags.NamespaceModule | ts.SymbolFlags.ValueModule);
      if (nested) return declarationsOf(symbol, `${prefix}${exported.name}.`);
      return [`// ${prefix}${exported.name}\n${(symbol.declarations ?? []).map(printed).join('\n')}`];
    });
}

function printed(declaration) {
  const original = originalOf(declaration);
  const statement = ts.isVariableDeclaration(original) ? original.parent.parent : original;
  return printer.printNode(ts.EmitHint.Unspecified, statement, original.getSourceFile());
}

/**
 * Returns the declaration that `typeof` refers to: the declaration bundler writes `declare const Conversation_Stage:
 * typeof Stage`, and the report has to show `Stage`.
 */
function originalOf(declaration) {
  const { type } = declaration;
  if (!ts.isVariableDeclaration(declaration) || type === undefined || !ts.isTypeQueryNode(type))
    return declaration;
  const symbol = checker.getSymbolAtLocation(type.exprName);
  return (symbol && aliased(symbol).declarations?.[0]) ?? declaration;
}

function aliased(symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function showFirstDifference(file, committed, report) {
  const before = committed.split('\n');
  const after = report.split('\n');
  const at = after.findIndex((line, index) => line !== before[index]);
  const line = at === -1 ? after.length : at;
  console.error(
    `${file}:${line + 1}\n  api/  ${before[line] ?? '(nothing)'}\n  built ${after[line] ?? '(nothing)'}`,
  );
}
