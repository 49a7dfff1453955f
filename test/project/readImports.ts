import ts from 'typescript';

/** One import, re-export or dynamic import of a file. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Returns everything that a source file imports, with any of TypeScript's import forms. */
export function readImports(text: string): Import[] {
  const imports: Import[] = [];
  const add = (from: ts.Node | undefined, typeOnly: boolean) => {
    if (from && ts.isStringLiteralLike(from)) imports.push({ from: from.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, bringsOnlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return imports;
}

function bringsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause.name && allTypes(clause.namedBindings))
  );
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}
