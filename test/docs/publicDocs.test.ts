import ts from 'typescript';
import { expect, test } from 'vitest';
import { checker, publicExports } from './publicSources';

/** Returns whether an export needs an example, as functions, components and classes do. Types appear in theirs. */
function isUsed({ flags, valueDeclaration }: ts.Symbol): boolean {
  const values = ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  return valueDeclaration !== undefined && (flags & values) !== 0;
}

type Member = ts.ClassElement | ts.TypeElement;

/** Returns the members of an interface, a class or an object type. A member's docs also cover what is nested in it. */
function membersOf(node: ts.Node): Member[] {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) return [...node.members];
  if (ts.isClassDeclaration(node)) return node.members.filter(isPublic);
  if (ts.isTypeAliasDeclaration(node) || ts.isParenthesizedTypeNode(node)) return membersOf(node.type);
  return ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node) ? node.types.flatMap(membersOf) : [];
}

function isPublic(member: ts.ClassElement): boolean {
  return member.name !== undefined && !ts.isPrivateIdentifier(member.name);
}

/** Returns whether a member needs no description, such as `readonly type: 'conversation.echo'`. */
function saysItself(member: Member): boolean {
  if (ts.isPropertySignature(member)) return member.type !== undefined && ts.isLiteralTypeNode(member.type);
  return ts.isPropertyDeclaration(member) && member.initializer?.kind === ts.SyntaxKind.StringLiteral;
}

function isDocumented({ name }: Member): boolean {
  const symbol = name && checker.getSymbolAtLocation(name);
  return !symbol || symbol.getDocumentationComment(checker).length > 0;
}

test('every public export has a description', () => {
  expect(publicExports.length).toBeGreaterThan(100);
  const silent = publicExports.filter(([, symbol]) => symbol.getDocumentationComment(checker).length === 0);
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('every member of a public type has a description', () => {
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
