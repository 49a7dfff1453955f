import ts from 'typescript';
import { expect, test } from 'vitest';
import { checker, publicExports } from './publicSources';

/** Functions, components and classes; types are shown in the examples of those. */
function isUsed({ flags, valueDeclaration }: ts.Symbol): boolean {
  const values = ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  return valueDeclaration !== undefined && (flags & values) !== 0;
}

type Member = ts.ClassElement | ts.TypeElement;

/** What an interface, a class or a type of objects consists of; what is nested deeper, its member tells. */
function membersOf(node: ts.Node): Member[] {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return [...node.members];
  if (ts.isClassDeclaration(node)) return node.members.filter(isPublic);
  if (ts.isTypeAliasDeclaration(node) || ts.isParenthesizedTypeNode(node)) return membersOf(node.type);
  return ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node) ? node.types.flatMap(membersOf) : [];
}

function isPublic(member: ts.ClassElement): boolean {
  return member.name !== undefined && !ts.isPrivateIdentifier(member.name);
}

/** `readonly type: 'conversation.echo'` leaves nothing to say. */
function saysItself(member: Member): boolean {
  if (ts.isPropertySignature(member)) return member.type !== undefined && ts.isLiteralTypeNode(member.type);
  return ts.isPropertyDeclaration(member) && member.initializer?.kind === ts.SyntaxKind.StringLiteral;
}

function isDocumented({ name }: Member): boolean {
  const symbol = name && checker.getSymbolAtLocation(name);
  return !symbol || symbol.getDocumentationComment(checker).length > 0;
}

test('every public export says what it is', () => {
  expect(publicExports.length).toBeGreaterThan(100);
  const silent = publicExports.filter(([, symbol]) => symbol.getDocumentationComment(checker).length === 0);
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('every member of a public type says what it is', () => {
  const members = publicExports.flatMap(([name, { declarations = [] }]) =>
    declarations.flatMap(membersOf).map((member): [string, Member] => [name, member]),
  );
  expect(members.length).toBeGreaterThan(500);
  const silent = members.filter(([, member]) => !saysItself(member) && !isDocumented(member));
  expect(silent.map(([name, member]) => `${member.name?.getText()} in ${name}`)).toEqual([]);
});

test('every public function and class has an example', () => {
  const without = publicExports.filter(([, symbol]) => {
    const tags = symbol.getJsDocTags(checker).map(({ name }) => name);
    return isUsed(symbol) && !tags.includes('example');
  });
  expect(without.map(([name]) => name)).toEqual([]);
});
