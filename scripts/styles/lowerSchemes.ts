import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import parseValue from 'postcss-value-parser';

/**
 * Gives browsers without `light-dark()` the same colors. Next to each `color-scheme`, two variables say whether the scheme
 * is light or dark: one of them is empty, and the other one is invalid, so that its fallback counts. All other browsers
 * get `light-dark()` as written, which also follows a `color-scheme` that the page sets.
 */
export function lowerSchemes(css: string): string {
  const root = postcss.parse(css);
  root.walkDecls('color-scheme', (declaration) => {
    const rule = declaration.parent as Rule;
    const isDark = declaration.value === 'dark';
    if (declaration.value === 'light dark') rule.after(followSystem(rule));
    declaration.after(chooses(isDark));
  });
  root.walkRules((rule) => {
    const declarations = rule.nodes.filter(
      (node): node is Declaration => node.type === 'decl' && usesBoth(node.value),
    );
    if (declarations.length === 0 || isGuarded(rule)) return;
    const newer = postcss.atRule({ name: 'supports', params: '(color: light-dark(red, red))', nodes: [] });
    newer.append(rule.clone({ nodes: declarations.map((declaration) => declaration.clone()) }));
    for (const declaration of declarations) declaration.value = lower(declaration.value);
    rule.after(newer);
  });
  return root.toString();
}

const usesBoth = (value: string) => value.includes('light-dark(');

function isGuarded({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name === 'supports';
}

function followSystem(rule: Rule): AtRule {
  const dark = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)', nodes: [] });
  return dark.append(rule.clone({ nodes: chooses(true) }));
}

function chooses(isDark: boolean): Declaration[] {
  const [light, dark] = isDark ? ['', 'initial'] : ['initial', ''];
  return [
    postcss.decl({ prop: '--in-light', value: light }),
    postcss.decl({ prop: '--in-dark', value: dark }),
  ];
}

/** Turns `light-dark(white, black)` into `var(--in-light, white) var(--in-dark, black)`. */
function lower(value: string): string {
  const parsed = parseValue(value);
  parsed.walk((node) => {
    if (node.type !== 'function' || node.value !== 'light-dark') return;
    const at = node.nodes.findIndex(({ type, value }) => type === 'div' && value === ',');
    const [light, dark] = [node.nodes.slice(0, at), node.nodes.slice(at + 1)].map((nodes) =>
      parseValue.stringify(nodes),
    );
    Object.assign(node, { type: 'word', value: `var(--in-light, ${light}) var(--in-dark, ${dark})` });
    return false;
  });
  return parsed.toString();
}
