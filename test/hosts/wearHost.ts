import type { Host } from './hosts';
import { shippedStyles } from './shippedStyles';

/** The attributes that stand for what a pointer and the keyboard do to an element. */
export const flags = {
  hovered: { pseudo: 'hover', attribute: 'data-hovered' },
  focused: { pseudo: 'focus', attribute: 'data-focused' },
  seenFocused: { pseudo: 'focus-visible', attribute: 'data-focus-visible' },
  pressed: { pseudo: 'active', attribute: 'data-pressed' },
} as const;

/**
 * Makes the document a page of this host: its style sheets come after ours, which is the harder order for us. Replaces
 * the host before.
 */
export function wearHost(host: Host, sheets: Readonly<Record<string, string>>): void {
  const { documentElement: root } = document;
  root.dir = host.mirrored ? 'rtl' : 'ltr';
  root.style.zoom = `${host.zoom ?? 1}`;
  const texts = [
    host.first ?? '',
    shippedStyles[host.ours ?? 'plain'],
    ...host.sheets.map((name) => find(sheets, name)),
  ];
  document.adoptedStyleSheets = [...texts.map(withFlags), quiet].map(toSheet);
}

/** The level of the sound changes all the time, and with it a shadow. */
const quiet = '* { --tavus-audio-level: 0 !important; }';

/** Replaces pseudo-classes by attributes of the same specificity, so that a test can put elements into these states. */
function withFlags(css: string): string {
  return Object.values(flags).reduce(
    (text, { pseudo, attribute }) =>
      text.replace(new RegExp(`(?<!hover|\\\\):${pseudo}(?![\\w-])`, 'g'), `[${attribute}]`),
    css,
  );
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function find(sheets: Readonly<Record<string, string>>, name: string): string {
  const sheet = sheets[name];
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}
