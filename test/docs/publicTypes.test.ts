import ts from 'typescript';
import { expect, test } from 'vitest';
import { checker, original, publicExports } from './publicSources';

const exported = new Set(publicExports.map(([, symbol]) => symbol));

/** Returns the type names that a declaration refers to, except in function bodies and private fields. */
function typesOf(node: ts.Node): ts.EntityName[] {
  if (ts.isBlock(node) || (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name))) return [];
  if (ts.isVariableDeclaration(node)) return node.type ? typesOf(node.type) : [];
  const own = ts.isTypeReferenceNode(node) ? [node.typeName] : [];
  const nested: ts.EntityName[] = [];
  ts.forEachChild(node, (child) => void nested.push(...typesOf(child)));
  return [...own, ...nested];
}

function isOurs(symbol: ts.Symbol): boolean {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration || ts.isTypeParameterDeclaration(declaration)) return false;
  return declaration.getSourceFile().fileName.startsWith(`${process.cwd()}/src/`);
}

test('every type that a public declaration refers to is exported', () => {
  expect(exported.size).toBeGreaterThan(100);
  const leaked = [...exported].flatMap((symbol) =>
    (symbol.declarations ?? []).flatMap(typesOf).flatMap((name) => {
      const type = checker.getSymbolAtLocation(name);
      if (!type || !isOurs(original(type)) || exported.has(original(type))) return [];
      return [`${original(type).name}, by ${symbol.name}`];
    }),
  );
  expect(leaked).toEqual([]);
});
