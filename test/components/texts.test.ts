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
  it('say nothing that is not in the table of labels', () => {
    const components = [...readSource()].filter(([file]) => file.endsWith('.tsx'));
    expect(
      components.flatMap(([file, text]) => literalTexts(text).map((found) => `${file}: ${found}`)),
    ).toEqual([]);
  });

  it('use every label there is', () => {
    const sources = [...readSource()].filter(([file]) => !/^src\/(locales|server|simulator)\//.test(file));
    const used = sources.map(([, text]) => text).join('\n');
    const keys =
      readFileSync('src/hooks/labels/Labels.ts', 'utf8').match(/(?<=readonly )\w+(?=: string;)/g) ?? [];
    expect(keys.length).toBeGreaterThan(50);
    // Once in the interface and once in the English table is no use yet.
    const unused = keys.filter((key) => (used.match(new RegExp(`\\b${key}\\b`, 'g')) ?? []).length < 3);
    expect(unused).toEqual([]);
  });
});

describe('the check of texts', () => {
  it.each([
    ['text between tags', '<p>Hello</p>', 'Hello'],
    ['text in braces', "<p>{'Hello'}</p>", 'Hello'],
    ['an attribute that is read', '<img alt="A face" />', 'A face'],
    ['a prop that is read', "const props = { 'aria-label': 'Close' };", 'Close'],
    ['one of two texts', "<p>{on ? 'On' : labels.off}</p>", 'On'],
    ['a template', ['<p title={`Hello $', '{name}`} />'].join(''), 'Hello'],
  ])('sees %s', (_, code, text) => {
    expect(literalTexts(code).join()).toContain(text);
  });

  it('lets labels, empty texts, punctuation and attributes that nobody reads pass', () => {
    expect(literalTexts('<p role="log" aria-label={labels.transcript} title="">{text} · {" "}</p>')).toEqual(
      [],
    );
  });
});

/** Words that stand in the code where somebody would read them. */
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

/** The literal texts that an expression can come to. */
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

/** Of `a && 'text'` the right side is shown, of `a ?? 'text'` and `a + 'text'` both, of `a === 'text'` none. */
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
