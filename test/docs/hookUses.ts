import ts from 'typescript';
import { checker, publicExports } from './publicSources';

/** A use of a public hook in a component, as an application would write it. */
export interface HookUse {
  readonly name: string;
  readonly code: string;
}

/** The arguments of the hooks that need some. */
const given: Readonly<Record<string, string>> = {
  useAudioLevel: "'user'",
  useUtterance: "'u1'",
  useToolCall: "'show', () => 'shown'",
  useToolCalls: "{ show: () => 'shown' }",
  usePerceptionToolCall: "'saw', () => undefined",
  useUnhandledToolCalls: '() => undefined',
  useTavusEvents: '{}',
  useConversationContext: "'The cart is empty.'",
};

/** Returns uses of every public hook: with the returned object as a whole, and destructured. */
export function hookUses(): HookUse[] {
  const hooks = publicExports.filter(([name]) => /^use[A-Z]/.test(name));
  return hooks.flatMap(([where, symbol]) => {
    const [name = ''] = where.split(' ');
    const call = `${name}(${given[name] ?? ''})`;
    const fields = fieldsOf(symbol);
    if (!fields)
      return [{ name, code: component(`const value = ${call};`, elementFor('value', typeOf(symbol))) }];
    const whole = fields.map(([field, type]) => elementFor(`value.${field}`, type, field));
    const apart = fields.map(([field, type]) => elementFor(field, type, field));
    const names = fields.map(([field]) => field).join(', ');
    return [
      { name: `${name} as a whole`, code: component(`const value = ${call};`, whole.join('')) },
      { name: `${name}, taken apart`, code: component(`const { ${names} } = ${call};`, apart.join('')) },
    ];
  });
}

function component(statement: string, elements: string): string {
  return `export function Use() { ${statement} return <div>${elements}</div>; }`;
}

/** Returns the element that shows a value: a ref, the props of an element, a handler, or a text. */
function elementFor(value: string, type: ts.Type | undefined, field = ''): string {
  const text = type ? checker.typeToString(type) : '';
  if (/^RefCallback|^RefObject/.test(text)) return `<i ref={${value}} />`;
  if (/Props$/.test(field)) return `<button type="button" {...${value}} />`;
  if (type && type.getCallSignatures().length > 0)
    return `<button type="button" onClick={() => ${value}()} />`;
  return `<p>{String(${value})}</p>`;
}

function typeOf(symbol: ts.Symbol): ts.Type | undefined {
  const [declaration] = symbol.declarations ?? [];
  const signature =
    declaration && checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures()[0];
  return signature?.getReturnType();
}

/** Returns the fields of what a hook returns, if it is an object of ours. */
function fieldsOf(symbol: ts.Symbol): [string, ts.Type][] | undefined {
  const type = typeOf(symbol);
  const isObject = type !== undefined && (type.flags & ts.TypeFlags.Object) !== 0;
  if (!isObject || checker.isArrayLikeType(type) || type.getCallSignatures().length > 0) return undefined;
  return checker.getPropertiesOfType(type).map((field) => [field.name, checker.getTypeOfSymbol(field)]);
}
