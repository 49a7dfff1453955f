import ts from 'typescript';
import { type Files, resolveImport } from './checkFloors';

/** Returns every export that another file imports and that has no doc comment. */
export function checkDocComments(files: Files): string[] {
  const parsed = new Map(
    [...files].map(([file, text]) => [
      file,
      ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
    ]),
  );
  const imported = new Set([...parsed].flatMap(([file, source]) => importedNames(file, source, files)));
  return [...parsed].flatMap(([file, source]) =>
    undocumentedExports(source)
      .filter((name) => imported.has(`${file} ${name}`))
      .map((name) => `${name} of ${file} has no doc comment: say in a sentence what it is.`),
  );
}

/** Returns what a file imports or re-exports by name, each as the file it comes from and its name there. */
function importedNames(file: string, source: ts.SourceFile, files: Files): string[] {
  return source.statements.flatMap((statement) => {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const target = resolveImport(file, moduleSpecifier.text, files);
    const bindings = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : statement.exportClause;
    if (!target || !bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return [];
    return bindings.elements.map(({ name, propertyName }) => `${target} ${(propertyName ?? name).text}`);
  });
}

/** A function counts once, and is documented when one of its overloads is. */
function undocumentedExports(source: ts.SourceFile): string[] {
  const exported = source.statements.filter(isExported);
  const documented = new Set(exported.filter(hasDocComment).flatMap(namesOf));
  return [...new Set(exported.flatMap(namesOf))].filter((name) => !documented.has(name));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function hasDocComment(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).length > 0;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
