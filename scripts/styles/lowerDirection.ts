import postcss, { type Rule } from 'postcss';

/**
 * Repeats each rule with `:dir()` for browsers that lack it, in terms of the nearest `dir` that says `rtl`. Inside a shadow
 * tree that is also the `dir` around the element: of those browsers, each knows `:host-context()`.
 */
export function lowerDirection(css: string): string {
  const root = postcss.parse(css);
  const rules: Rule[] = [];
  root.walkRules((rule) => void (rule.selector.includes(':dir(') && rules.push(rule)));
  for (const rule of rules) {
    const older = postcss.atRule({ name: 'supports', params: 'not selector(:dir(ltr))', nodes: [] });
    const newer = postcss.atRule({ name: 'supports', params: 'selector(:dir(ltr))', nodes: [] });
    older.append(rule.clone({ selector: lower(rule.selector) }));
    newer.append(rule.clone());
    rule.replaceWith(older, newer);
  }
  return root.toString();
}

function lower(selector: string): string {
  return selector
    .replaceAll(':dir(rtl)', `:is(${mirrored})`)
    .replaceAll(':dir(ltr)', `:not(:is(${mirrored}))`);
}

/** In `:is()`, a browser that does not know one of the selectors still uses the others. */
const mirrored = '[dir="rtl"], [dir="rtl"] *, :host-context([dir="rtl"]) *';
