import ts from 'typescript';
import { type Feature, featureAt } from './features';

/** A feature of the browser, and the file that uses it. */
export interface Use {
  readonly feature: Feature;
  readonly file: string;
}

/**
 * Returns every feature of the browser that source files use, as the compatibility data of MDN names it: what they read of
 * the browser's own objects, by the types that TypeScript sees, and the events that they listen to.
 */
export function featuresOfCode(program: ts.Program, files: readonly string[]): Use[] {
  const checker = program.getTypeChecker();
  const found: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    const visit = (node: ts.Node): void => {
      for (const feature of featuresOf(node, checker)) found.push({ feature, file });
      // Types are gone at runtime.
      if (!ts.isTypeNode(node) && !ts.isInterfaceDeclaration(node)) ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function featuresOf(node: ts.Node, checker: ts.TypeChecker): readonly Feature[] {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) {
    const member = featuresOfMember(node.expression, node.name.text, checker);
    return isGlobalThis(node.expression) ? featuresOfGlobal(node.name, checker) : member;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? featuresOfType(checker.getTypeAtLocation(node.parent), name.text) : [];
  }
  if (ts.isCallExpression(node)) return featuresOfListener(node, checker);
  if (ts.isIdentifier(node) && isValue(node)) return featuresOfGlobal(node, checker);
  return [];
}

function isValue({ parent, text }: ts.Identifier): boolean {
  const isName = ts.isPropertyAccessExpression(parent) && parent.name.text === text;
  return ts.isExpression(parent) || ts.isVariableDeclaration(parent) ? !isName : false;
}

function isGlobalThis(node: ts.Node): boolean {
  return ts.isIdentifier(node) && ['globalThis', 'window'].includes(node.text);
}

function featuresOfGlobal(name: ts.Identifier, checker: ts.TypeChecker): readonly Feature[] {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol?.declarations?.some(isOfBrowser)) return [];
  return [
    ...featureAt('api', name.text),
    ...featureAt('api', 'Window', name.text),
    ...featureAt('javascript', 'builtins', name.text),
  ];
}

function featuresOfListener(call: ts.CallExpression, checker: ts.TypeChecker): readonly Feature[] {
  const { expression, arguments: given } = call;
  const [type] = given;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'addEventListener') return [];
  return type && ts.isStringLiteral(type)
    ? featuresOfMember(expression.expression, `${type.text}_event`, checker)
    : [];
}

function featuresOfMember(object: ts.Node, member: string, checker: ts.TypeChecker): readonly Feature[] {
  const type = checker.getTypeAtLocation(object);
  const constructed = type.symbol?.name.replace(/Constructor$/, '');
  const named =
    ts.isIdentifier(object) && type.symbol?.declarations?.some(isOfBrowser) ? object.text : undefined;
  return [
    ...featuresOfType(type, member),
    // Static members, such as `Object.groupBy` and `URL.canParse`.
    ...[constructed, named].flatMap((name) => (name === undefined ? [] : featuresOfName(name, member))),
  ];
}

/** Looks a member up in the type, in each part of a union, and in what they extend. */
function featuresOfType(type: ts.Type, member: string): readonly Feature[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => featuresOfType(part, member));
  const { symbol } = type;
  const own = symbol?.declarations?.some(isOfBrowser) ? featuresOfName(symbol.name, member) : [];
  if (own.length > 0) return own;
  const interfaces = type.isClassOrInterface() ? type : (type as ts.TypeReference).target;
  return (interfaces && type.getBaseTypes?.() ? (type.getBaseTypes() ?? []) : []).flatMap((base) =>
    featuresOfType(base, member),
  );
}

function featuresOfName(name: string, member: string): readonly Feature[] {
  // TypeScript has more names for the language's own objects than the language.
  const builtin = name.replace(/^Readonly|(?<=^Promise)Like$|^\w*(?=Iterator)|(?<=Iterator)Object$/g, '');
  return [
    ...featureAt('api', name, member),
    ...featureAt('api', name, `${member}_static`),
    ...featureAt('javascript', 'builtins', builtin, member),
  ];
}

/** Whether TypeScript declares it for browsers or for the language, not a package. */
function isOfBrowser(declaration: ts.Declaration): boolean {
  return /[\\/]typescript[\\/]lib[\\/]lib\..*d\.ts$/.test(declaration.getSourceFile().fileName);
}
