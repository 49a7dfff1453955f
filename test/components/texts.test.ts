// @vitest-environment node
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSource } from '../project/readSource';

const readAttributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];

describe('the components', () => {
  it('contain no text that is missing from the label table', () => {
    // The devtools speak English to developers, and no visitor sees them.
    const isForVisitors = (file: string) => file.endsWith('.tsx') && !file.startsWith('src/devtools/');
    const components = [...readSource()].filter(([file]) => isForVisitors(file));
    expect(
      components.flatMap(([file, text]) => literalTexts(text).map((found) => `${file}: ${found}`)),
    ).toEqual([]);
  });

  it('use every label', () => {
    const sources = [...readSource()].filter(([file]) => !/^src\/(locales|server|simulator)\//.test(file));
    const used = sources.map(([, text]) => text).join('\n');
    const keys =
      readFileSync('src/hooks/labels/Labels.ts', 'utf8').match(/(?<=readonly )\w+(?=: string;)/g) ?? [];
    expect(keys.length).toBeGreaterThan(50);
    // Each key occurs in the interface and in the English table, so a used key occurs at least three times.
    const unused = keys.filter((key) => (used.match(new RegExp(`\\b${key}\\b`, 'g')) ?? []).length < 3);
    expect(unused).toEqual([]);
  });
});

describe('the text check', () => {
  it.each([
    ['text between tags', '<p>Hello</p>', 'Hello'],
    ['text in braces', "<p>{'Hello'}</p>", 'Hello'],
    ['an attribute that visitors read', '<img alt="A face" />', 'A face'],
    ['a prop that visitors read', "const props = { 'aria-label': 'Close' };", 'Close'],
    ['one branch of a conditional', "<p>{on ? 'On' : labels.off}</p>", 'On'],
    ['a template literal', ['<p title={`Hello $', '{name}`} />'].join(''), 'Hello'],
  ])('finds %s', (_, code, text) => {
    expect(literalTexts(code).join()).toContain(text);
  });

  it('ignores labels, empty texts, punctuation and attributes that visitors do not read', () => {
    expect(literalTexts('<p role="log" aria-label={labels.transcript} title="">{text} · {" "}</p>')).toEqual(
      [],
    );
  });
});

/** Returns the literal texts in the code that a visitor would read. */
function literalTexts(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isRead(node)) found.push(...shownBy(node).filter((text) => /\p{L}/u.test(text)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

function isRead(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  if (ts.isJsxExpression(node)) return !ts.isJsxAttribute(node.parent);
  const isProperty = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node);
  return isProperty && readAttributes.includes(node.name.getText().replace(/['"]/g, ''));
}

/** Returns the literal texts that a node can show. */
function shownBy(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isJsxText(node)) return [node.getText().trim()];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.getText().replace(/\$\{[^}]*\}/g, '')];
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return shownBy(node.initializer);
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return shownBy(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(shownBy);
  if (ts.isBinaryExpression(node)) return shownOperands(node).flatMap(shownBy);
  return [];
}

/** Returns the operands that can be shown: the right of `a && b`, both of `a ?? b` and `a + b`, none of `a === b`. */
function shownOperands({ operatorToken, left, right }: ts.BinaryExpression): ts.Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [right];
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.PlusToken:
      return [left, right];
    default:
      return [];
  }
}
