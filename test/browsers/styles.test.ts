// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildStyles } from '../../scripts/buildStyles';
import { lowerStyles } from '../../scripts/styles/lowerStyles';
import { styleEnhancements } from './enhancements';
import { featuresOfSheet } from './featuresOfSheet';
import { lacksOf } from './lacksOf';

const alone = [
  'src/elements/shell/shell.css',
  'src/elements/shell/embed.css',
  'src/components/styles/launcher.css',
  'src/devtools/button.css',
  'src/devtools/panel/panel.css',
];
const styles = {
  ...(await buildStyles()),
  ...Object.fromEntries(alone.map((path) => [path, lowerStyles(readFileSync(path, 'utf8'))])),
};
const allowed = Object.keys(styleEnhancements);
const isAbout = (name: string, feature: string) => feature === name || feature.startsWith(`${name}.`);

describe('the style sheets of the package', () => {
  it.each(Object.entries(styles))('%s: the oldest browsers have everything that it needs', (_, css) => {
    expect(missingIn(css).filter((feature) => !allowed.some((name) => isAbout(name, feature)))).toEqual([]);
  });

  it('use every enhancement that is listed', () => {
    const missing = Object.values(styles).flatMap(missingIn);
    expect(allowed.filter((name) => !missing.some((feature) => isAbout(name, feature)))).toEqual([]);
  });
});

describe('the check of style sheets', () => {
  it.each([
    ['a:has(b) { top: 0 }', 'css.selectors.has'],
    [':where(a:has(b), c) { top: 0 }', 'css.selectors.has'],
    ['a:popover-open { top: 0 }', 'css.selectors.popover-open'],
    ['a { & b { top: 0 } }', 'css.selectors.nesting'],
    ['a { color: light-dark(red, blue) }', 'css.types.color.light-dark'],
    ['a { --b: color-mix(in srgb, red, blue) }', 'css.types.color.color-mix'],
    ['a { field-sizing: content }', 'css.properties.field-sizing'],
    ['a { inline-size: stretch }', 'css.properties.inline-size.stretch'],
    ['a { width: 1rlh }', 'css.types.length.rlh'],
    ['@starting-style { a { top: 0 } }', 'css.at-rules.starting-style'],
    ['@property --a { syntax: "*"; inherits: false }', 'css.at-rules.property'],
    ['a { color: red; color: light-dark(var(--a), blue) }', 'css.types.color.light-dark'],
    ['@supports (top: 0) { a:has(b) { top: 0 } }', 'css.selectors.has'],
    ['@supports not selector(:has(a)) { a:has(b) { top: 0 } }', 'css.selectors.has'],
  ])('finds what is missing in %s', (css, feature) => {
    expect(missingIn(css)).toContain(feature);
  });

  it.each([
    'a:is(b, :where(c)):focus-visible > d { inset: 0; inline-size: 100dvh; aspect-ratio: 1; translate: 0 1px }',
    '@layer x { @container y (min-width: 1px) { a { inline-size: min(1cqi, 50%) } } }',
    'a { color: red; color: light-dark(red, blue) }',
    '@supports selector(:has(a)) { a:has(b) { top: 0 } }',
    '@supports (color: light-dark(red, red)) { a { --b: light-dark(red, blue) } }',
  ])('accepts %s', (css) => {
    expect(missingIn(css)).toEqual([]);
  });
});

function missingIn(css: string): string[] {
  const missing = featuresOfSheet(css).filter(({ compat }) => lacksOf(compat).length > 0);
  return [...new Set(missing.map(({ name }) => name))].sort();
}
