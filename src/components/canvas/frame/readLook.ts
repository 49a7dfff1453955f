/** How the page around a frame looks, in the terms of MCP Apps. */
export interface Look {
  readonly theme: 'light' | 'dark';
  /** The color of what can be pressed. */
  readonly accentColor: string;
  /** The style variables of MCP Apps that have a counterpart here. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Reads the theme as it is at an element: the values that its colors, sizes and fonts have there. */
export function readLook(element: HTMLElement): Look {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(element);
  // A variable holds what was written, such as `light-dark(…)`. Only a property that uses it has the color.
  const colorOf = (token: string) => {
    probe.style.setProperty('color', `var(${token})`, 'important');
    return getComputedStyle(probe).color;
  };
  const read = (tokens: Tokens, readToken: (token: string) => string) =>
    tokens
      .map(([name, token]) => [name, readToken(token)] as const)
      // A page without the style sheet has no tokens.
      .filter(([, value]) => value !== '');
  const variables = Object.fromEntries([
    ...read(colors, colorOf),
    ...read(others, (token) => style.getPropertyValue(token).trim()),
  ]);
  const accentColor = colorOf('--tavus-canvas-accent, var(--tavus-accent)');
  probe.remove();
  return { theme: themeOf(style.colorScheme), accentColor, variables };
}

type Tokens = readonly (readonly [name: string, token: string])[];

const colors: Tokens = [
  ['--color-background-primary', '--tavus-background'],
  ['--color-background-secondary', '--tavus-surface'],
  ['--color-background-tertiary', '--tavus-line'],
  ['--color-background-inverse', '--tavus-text'],
  ['--color-text-primary', '--tavus-text'],
  ['--color-text-secondary', '--tavus-text-muted'],
  ['--color-text-tertiary', '--tavus-text-muted'],
  ['--color-text-inverse', '--tavus-background'],
  ['--color-text-info', '--tavus-accent'],
  ['--color-text-danger', '--tavus-danger'],
  ['--color-border-primary', '--tavus-line'],
  ['--color-border-secondary', '--tavus-line'],
  ['--color-border-info', '--tavus-accent'],
  ['--color-border-danger', '--tavus-danger'],
  ['--color-ring-primary', '--tavus-accent'],
  ['--color-ring-info', '--tavus-accent'],
  ['--color-ring-danger', '--tavus-danger'],
];

const others: Tokens = [
  ['--font-sans', '--tavus-font'],
  ['--font-text-md-size', '--tavus-font-size'],
  ['--font-heading-md-size', '--tavus-title-size'],
  ['--border-radius-md', '--tavus-radius-small'],
  ['--border-radius-lg', '--tavus-radius'],
  ['--border-radius-full', '--tavus-radius-control'],
  ['--shadow-md', '--tavus-shadow'],
];

/** `color-scheme` allows one theme or both; if both, the system decides. */
function themeOf(colorScheme: string): Look['theme'] {
  const allowed = colorScheme.split(' ');
  const isDark = allowed.includes('dark');
  if (isDark && !allowed.includes('light')) return 'dark';
  return isDark && window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
