import { relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Returns each place where an element has a text next to something else. A translator of the page takes text nodes out
 * and puts elements in their place; React then changes a node that nobody sees, and fails where it inserts before it or
 * removes it. React replaces the whole content of an element only if its one child is a text.
 *
 * The `children` of a component are the application's; they may stand first, or after a node that always stays.
 */
export function checkTexts(program: ts.Program, isChecked: (file: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const problems: string[] = [];
  for (const file of program.getSourceFiles()) {
    const name = relative(process.cwd(), resolve(file.fileName)).replaceAll('\\', '/');
    if (!isChecked(name)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
        const children = node.children.filter(isRendered);
        for (const [index, child] of children.entries()) {
          if (isChildren(child) && (index === 0 || isPlainTag(children[index - 1]))) continue;
          const isMixed = children.length > 1 ? mayBeText(child, checker) : isListWithText(child, checker);
          const line = file.getLineAndCharacterOfPosition(child.getStart()).line + 1;
          if (isMixed) problems.push(`${name}:${line} ${child.getText().trim().split('\n')[0]}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return problems;
}

/** Returns false for what JSX leaves out: line breaks with their indentation, and comments. */
function isRendered(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.containsOnlyTriviaWhiteSpaces;
  return !ts.isJsxExpression(child) || child.expression !== undefined;
}

function isChildren(child: ts.JsxChild): boolean {
  return ts.isJsxExpression(child) && child.expression?.getText() === 'children';
}

function isPlainTag(child: ts.JsxChild | undefined): boolean {
  return child !== undefined && ts.isJsxSelfClosingElement(child) && /^[a-z]/.test(child.tagName.getText());
}

function mayBeText(child: ts.JsxChild, checker: ts.TypeChecker): boolean {
  if (ts.isJsxText(child)) return true;
  const type = typeOf(child, checker);
  return type !== undefined && (containsText(type) || isListWithText(child, checker));
}

function isListWithText(child: ts.JsxChild, checker: ts.TypeChecker): boolean {
  const type = typeOf(child, checker);
  if (!type || !checker.isArrayLikeType(type)) return false;
  const entry = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  return entry !== undefined && containsText(entry);
}

function typeOf(child: ts.JsxChild, checker: ts.TypeChecker): ts.Type | undefined {
  return ts.isJsxExpression(child) && child.expression
    ? checker.getTypeAtLocation(child.expression)
    : undefined;
}

/** Returns true if a value of the type can be a text. React renders nothing for an empty string. */
function containsText(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(containsText);
  if (type.isStringLiteral()) return type.value !== '';
  return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Any)) !== 0;
}
