// @vitest-environment node
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { buildStyles } from '../../../scripts/buildStyles.ts';
import { flattenStyles } from '../../../scripts/styles/flattenStyles.ts';
import { forceStyles } from '../../../scripts/styles/forceStyles.ts';
import { lowerDirection } from '../../../scripts/styles/lowerDirection.ts';
import { lowerSchemes } from '../../../scripts/styles/lowerSchemes.ts';
import { isInKeyframes } from '../../../scripts/styles/splitRule.ts';
import { throughVariables } from '../../../scripts/styles/throughVariables.ts';

/** Removes white space that depends on the printer. */
function flat(css: string): string {
  return flattenStyles(css).replace(/\s+/g, ' ').trim();
}

/** Removes all white space, for sheets whose white space says nothing. */
function bare(css: string): string {
  return css.replace(/\s+/g, '');
}

describe('flattenStyles', () => {
  it('gives selectors the specificity of a class and some elements, in their original order', () => {
    expect(flat('[a] { color: red } [a] b { color: blue } [a] [b] { top: 0 }')).toBe(
      ':where([a]):not(._ _ _) { color: red } :where([a] b):not(._ _ _ _) { color: blue } :where([a] [b]):not(._ _ _ _ _) { top: 0 }',
    );
  });

  it('gives variables the specificity of elements only', () => {
    expect(flat('[a] { --b: 1; color: red; --c: 2 }')).toBe(
      ':where([a]):not(_ _) { --b: 1; --c: 2 }:where([a]):not(._ _ _) { color: red}',
    );
  });

  it('gives the outermost boxes the specificity of elements only, wherever a selector names them', () => {
    const root = '[data-tavus-part=root]';
    expect(flat(`${root}:fullscreen { top: 0 }`)).toBe(`:where(${root}:fullscreen):not(_ _) { top: 0 }`);
    expect(flat(`:is(${root}, ${root}[a]) { top: 0 }`)).toBe(
      `:where(${root}, ${root}[a]):not(_ _) { top: 0 }`,
    );
    expect(flat(`${root} > b { top: 0 }`)).toBe(`:where(${root}>b):not(._ _ _) { top: 0 }`);
  });

  it('rejects a list that would give other parts the low specificity of the outermost boxes', () => {
    expect(() => flat(':is([data-tavus-part=root], [a]) { top: 0 }')).toThrow('Separate the outermost boxes');
  });

  it('keeps pseudo-elements outside of `:where()`, which cannot contain them', () => {
    expect(flat('[a]:hover::before, [a] b::after { top: 0 }')).toBe(
      ':where([a]:hover):not(._ _ _ _)::before, :where([a] b):not(._ _ _)::after { top: 0 }',
    );
  });

  it('keeps `:has`, `:not` and `:is` inside a selector', () => {
    expect(flat(':is([a], [b]):not(:has(> [c])) > d { top: 0 }')).toBe(
      ':where(:is([a],[b]):not(:has(>[c]))>d):not(._ _ _) { top: 0 }',
    );
  });

  it('keeps conditions and animations', () => {
    expect(
      flat('@media print { @container x (width > 1px) { [a] { top: 0 } } } @keyframes k { from { top: 0 } }'),
    ).toBe(
      '@media print { @container x (width > 1px) { :where([a]):not(._ _ _) { top: 0 } } } @keyframes k { from { top: 0 } }',
    );
  });
});

describe('lowerSchemes', () => {
  it('chooses a color with two variables, and keeps `light-dark()` where it is known', () => {
    expect(bare(lowerSchemes('a { --b: f(light-dark(#fff, rgb(0 0 0 / 0.5)) 0%); top: 0 }'))).toBe(
      bare(
        'a { --b: f(var(--in-light, #fff) var(--in-dark, rgb(0 0 0 / 0.5)) 0%); top: 0 } ' +
          '@supports (color: light-dark(red, red)) { a { --b: f(light-dark(#fff, rgb(0 0 0 / 0.5)) 0%) } }',
      ),
    );
  });

  it('sets the variables wherever the color scheme is set', () => {
    expect(bare(lowerSchemes('a { color-scheme: light dark } b { color-scheme: dark }'))).toBe(
      bare(
        'a { color-scheme: light dark; --in-light: initial; --in-dark: } ' +
          '@media (prefers-color-scheme: dark) { a { --in-light: ; --in-dark: initial } } ' +
          'b { color-scheme: dark; --in-light: ; --in-dark: initial }',
      ),
    );
  });
});

describe('lowerDirection', () => {
  it('repeats a rule with the attribute for browsers without `:dir()`', () => {
    const mirrored = ':is([dir="rtl"], [dir="rtl"] *, :host-context([dir="rtl"]) *)';
    expect(bare(lowerDirection('a:dir(ltr), b:dir(rtl) { top: 0 }'))).toBe(
      bare(
        `@supports not selector(:dir(ltr)) { a:not(${mirrored}), b${mirrored} { top: 0 } } ` +
          '@supports selector(:dir(ltr)) { a:dir(ltr), b:dir(rtl) { top: 0 } }',
      ),
    );
  });
});

describe('forceStyles', () => {
  it('makes everything important except variables, animations and the outermost boxes', () => {
    const css = `[data-tavus-part=root] { top: 0 } [a] { --b: 1; top: 0 }
      @media print { [a] { left: 0 } } @keyframes k { from { top: 0 } }`;
    expect(forceStyles(css).replace(/\s+/g, ' ').trim()).toBe(
      ':where([data-tavus-part=root]):not(_ _) { top: 0 } :where([a]):not(_ _) { --b: 1 } ' +
        '@keyframes k { from { top: 0 } } ' +
        '@layer tavus { [a] { top: 0 !important } @media print { [a] { left: 0 !important } } }',
    );
  });
});

describe('throughVariables', () => {
  it("makes each default of the root a fallback for the page's variable", () => {
    const css = `[data-tavus-part="root"] { --tavus-a: 1px; top: 0 }
      @media print { [data-tavus-part="root"][b] { --tavus-a: light-dark(red, blue); --tavus-c: 0 !important } }
      [data-tavus-part="controls"] { --tavus-d: 0 } [data-tavus-part="widget"] { --tavus-widget-e: 0 }`;
    expect(throughVariables(css).replace(/\s+/g, ' ')).toBe(
      '[data-tavus-tree] { --page-a: var(--tavus-a) } ' +
        '[data-tavus-part="root"] { --tavus-a: var(--page-a, 1px); top: 0 } ' +
        '@media print { [data-tavus-part="root"][b] ' +
        '{ --tavus-a: var(--page-a, light-dark(red, blue)); --tavus-c: 0 !important } } ' +
        '[data-tavus-part="controls"] { --tavus-d: 0 } [data-tavus-part="widget"] { --tavus-widget-e: 0 }',
    );
  });

  it('never reverts inside `var()`, where Firefox inherits instead', async () => {
    const { elements } = await buildStyles();
    expect(elements).toContain('--tavus-accent:var(--page-accent, light-dark(');
    expect(elements).not.toMatch(/var\([^)]*revert/);
  });
});

describe('the style sheets of the package', () => {
  it('leave no selector in `styles.css` as written', async () => {
    const selectors: string[] = [];
    postcss.parse((await buildStyles()).unlayered).walkRules((rule) => {
      if (!isInKeyframes(rule)) selectors.push(rule.selector);
    });
    expect(selectors.length).toBeGreaterThan(150);
    expect(selectors.filter((selector) => !selector.startsWith(':where('))).toEqual([]);
  });

  it('use `!important` only against motion, a dimmed page and a pointer over a disabled button', async () => {
    const { unlayered, layered } = await buildStyles();
    const fought = ['--tavus-motion', '--tavus-fade', '--tavus-repeat', 'cursor', 'display'];
    expect([unlayered, layered].map(importantIn)).toEqual([fought, fought]);
  });

  it('are all in the layer `tavus` in `styles.layer.css`', async () => {
    const { layered } = await buildStyles();
    const tops = postcss.parse(layered).nodes.filter(({ type }) => type !== 'comment');
    expect(new Set(tops.map((node) => node.type === 'atrule' && `@${node.name} ${node.params}`))).toEqual(
      new Set(['@layer tavus']),
    );
  });
});

function importantIn(css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkDecls(({ prop, important }) => void (important && found.push(prop)));
  return found;
}
