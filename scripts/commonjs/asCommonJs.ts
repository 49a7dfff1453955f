import { parseAst } from 'rollup/parseAst';

/** What stands at the top of a module: an import, an export, or anything else. */
type Statement = ReturnType<typeof parseAst>['body'][number];

/**
 * Rewrites a module that esbuild has built as CommonJS, and returns what it imports. Everything else stays as it is, so
 * that the two compress to little more than one of them. Names are bound when they are imported, which is enough for
 * modules that neither import each other in a circle nor change what they export.
 */
export function asCommonJs(module: string): { code: string; imports: string[] } {
  const imports: string[] = [];
  let code = '';
  let end = 0;
  for (const statement of parseAst(module).body) {
    if (!isPlaced(statement)) continue;
    const text = rewritten(statement, imports);
    if (text === undefined) continue;
    code += module.slice(end, statement.start) + text;
    end = statement.end;
  }
  code += module.slice(end);
  // Jest runs CommonJS in a VM without a loader for `import()`.
  const lazy = /\bimport\(("(\.[^"]+)")\)/g;
  imports.push(...[...code.matchAll(lazy)].map(([, , path = '']) => path));
  code = code.replace(lazy, 'Promise.resolve().then(() => require($1))');
  // Directives stay the first statements.
  return { code: code.replace(/^("use client";\n)?/, '$1"use strict";\n'), imports };
}

/** The types of rollup do not say that every node has a position. */
function isPlaced(node: object): node is { start: number; end: number } {
  return 'start' in node && 'end' in node;
}

/** Returns the CommonJS of an import or an export; returns undefined for other statements. */
function rewritten(statement: Statement, imports: string[]): string | undefined {
  if (statement.type === 'ImportDeclaration') {
    const path = String(statement.source.value);
    imports.push(path);
    return importText(statement.specifiers, `require("${path}")`);
  }
  if (statement.type === 'ExportNamedDeclaration' && !statement.source && !statement.declaration) {
    const lines = statement.specifiers.map(
      ({ exported, local }) => `exports.${nameOf(exported)} = ${nameOf(local)};`,
    );
    return ['Object.defineProperty(exports, "__esModule", { value: true });', ...lines].join('\n');
  }
  if (statement.type.startsWith('Export')) throw new Error(`There is no CommonJS for ${statement.type}.`);
  return undefined;
}

type Specifiers = Extract<Statement, { type: 'ImportDeclaration' }>['specifiers'];

function importText(specifiers: Specifiers, required: string): string {
  const named: string[] = [];
  for (const specifier of specifiers) {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') return `const ${local} = ${required};`;
    if (specifier.type === 'ImportDefaultSpecifier')
      return `const ${local} = ((all) => (all.__esModule ? all.default : all))(${required});`;
    const imported = nameOf(specifier.imported);
    named.push(imported === local ? local : `${imported}: ${local}`);
  }
  return named.length > 0 ? `const { ${named.join(', ')} } = ${required};` : `${required};`;
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}
