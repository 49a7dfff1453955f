import postcss, { type AtRule, type ChildNode, type Declaration } from 'postcss';
import parseSelector from 'postcss-selector-parser';
import parseValue from 'postcss-value-parser';
import { type Feature, featureAt, featuresBelow } from './features';

const functions = featuresBelow('css', 'types');

/**
 * Returns every feature that a style sheet needs, as the compatibility data of MDN names it. A declaration that follows
 * another one of the same property, or its name with a prefix, needs nothing, because browsers fall back to that one. If it
 * contains a variable, it does: the browser then finds out too late. What is inside `@supports` needs nothing of what the
 * condition asks for.
 */
export function featuresOfSheet(sheet: string): Feature[] {
  const found: Feature[] = [];
  postcss.parse(sheet).walk((node) => {
    const features = featuresOf(node);
    if (features.length === 0) return;
    const promised = new Set(conditionsAround(node).map(({ name }) => name));
    found.push(...features.filter(({ name }) => !promised.has(name)));
  });
  return found;
}

function featuresOf(node: ChildNode): Feature[] {
  if (node.type === 'rule') return isInKeyframes(node) ? [] : featuresOfSelector(node.selector);
  if (node.type === 'decl') return hasFallback(node) ? [] : featuresOfDeclaration(node);
  return node.type === 'atrule' ? featuresOfAtRule(node) : [];
}

function isInKeyframes({ parent }: ChildNode): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes';
}

function hasFallback(declaration: Declaration): boolean {
  const before = declaration.prev();
  if (before?.type !== 'decl') return false;
  const { prop, value } = declaration;
  return before.prop === `-webkit-${prop}` || (before.prop === prop && !value.includes('var('));
}

function featuresOfSelector(selector: string): Feature[] {
  const found: Feature[] = [];
  parseSelector((root) => {
    root.walk((node) => {
      if (node.type === 'pseudo')
        found.push(...featureAt('css', 'selectors', node.value.replace(/^::?/, '')));
      if (node.type === 'nesting') found.push(...featureAt('css', 'selectors', 'nesting'));
    });
  }).processSync(selector);
  return found;
}

function featuresOfDeclaration({ prop, value }: Declaration): Feature[] {
  const found = featureAt('css', 'properties', prop);
  const add = (features: readonly Feature[] = []) => void found.push(...features);
  parseValue(value).walk((node) => {
    if (node.type === 'function') add(functions.get(node.value));
    if (node.type !== 'function' && node.type !== 'word') return;
    const unit = /^[-+]?[\d.]+(?<unit>[a-z]+)$/i.exec(node.value)?.groups?.unit;
    if (unit !== undefined) return add(featureAt('css', 'types', 'length', unitGroup(unit)));
    add(featureAt('css', 'properties', prop, node.value));
    add(featureAt('css', 'types', 'global_keywords', node.value));
  });
  return found;
}

function unitGroup(unit: string): string {
  if (/^cq/.test(unit)) return 'container_query_length_units';
  const viewport = /^([dsl])v(w|h|i|b|min|max)$/.exec(unit)?.[1];
  const groups: Record<string, string> = { d: 'dynamic', s: 'small', l: 'large' };
  return viewport ? `viewport_percentage_units_${groups[viewport]}` : unit;
}

function featuresOfAtRule({ name, params }: AtRule): Feature[] {
  const words = [...params.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)].map(([, word = '']) => word);
  if (name === 'media' && /[<>]/.test(params)) words.push('range_syntax');
  return [
    ...featureAt('css', 'at-rules', name),
    ...words.flatMap((word) => featureAt('css', 'at-rules', name, word)),
  ];
}

/** Returns the features that the `@supports` around a node promises. */
function conditionsAround(node: ChildNode): Feature[] {
  const found: Feature[] = [];
  for (let { parent } = node; parent; parent = parent.parent as typeof parent) {
    if (parent.type !== 'atrule') continue;
    const { name, params } = parent as AtRule;
    if (name !== 'supports' || params.startsWith('not')) continue;
    const selector = /^selector\((.+)\)$/.exec(params)?.[1];
    if (selector !== undefined) found.push(...featuresOfSelector(selector));
    const [, prop, value] = /^\(([a-z-]+):(.+)\)$/.exec(params) ?? [];
    if (prop && value) found.push(...featuresOfDeclaration(postcss.decl({ prop, value })));
  }
  return found;
}
