import { type ReactElement, useState } from 'react';
import { TavusConversation } from 'tavus-react';
import { InConversation } from './inConversation';

type Theme = Readonly<Record<`--tavus-${string}`, string>>;

const colours = {
  '--tavus-accent': '#4f46e5',
  '--tavus-on-accent': '#ffffff',
  '--tavus-danger': '#d92d4a',
  '--tavus-background': '#ffffff',
  '--tavus-surface': '#f3f4f8',
  '--tavus-text': '#14161f',
  '--tavus-text-muted': '#5a6072',
  '--tavus-line': '#e2e4ec',
};

const lengths = {
  '--tavus-radius': { value: 18, max: 48 },
  '--tavus-radius-small': { value: 14, max: 32 },
  '--tavus-radius-bubble': { value: 16, max: 32 },
  '--tavus-radius-control': { value: 40, max: 40 },
  '--tavus-space': { value: 16, max: 32 },
  '--tavus-control': { value: 52, max: 72 },
  '--tavus-font-size': { value: 15, max: 22 },
  '--tavus-title-size': { value: 22, max: 40 },
};

const fonts = {
  System: 'system-ui, sans-serif',
  Serif: 'Georgia, serif',
  Monospace: 'ui-monospace, monospace',
};

/** A conversation next to the variables of its theme. Changed variables appear below as a rule to copy. */
export function ThemeEditor(): ReactElement {
  const [theme, setTheme] = useState<Theme>({});
  const set = (name: string, value: string) => setTheme((before) => ({ ...before, [name]: value }));
  const rule = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};\n`);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24, font: '14px system-ui, sans-serif' }}>
      <form style={{ flex: '0 1 300px', display: 'grid', gap: 8, alignContent: 'start' }}>
        {Object.entries(colours).map(([name, value]) => (
          <label key={name} style={row}>
            <code>{name}</code>
            <input
              type="color"
              value={theme[`--tavus-${name.slice(8)}`] ?? value}
              onChange={(event) => set(name, event.target.value)}
            />
          </label>
        ))}
        {Object.entries(lengths).map(([name, { value, max }]) => (
          <label key={name} style={row}>
            <code>{name}</code>
            <input
              type="range"
              max={max}
              defaultValue={value}
              onChange={(event) => set(name, `${event.target.value}px`)}
            />
          </label>
        ))}
        <label style={row}>
          <code>--tavus-font</code>
          <select onChange={(event) => set('--tavus-font', event.target.value)}>
            {Object.entries(fonts).map(([name, value]) => (
              <option key={name} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div style={{ flex: '1 1 480px' }}>
        <InConversation joined={false}>
          <TavusConversation
            theme="light"
            preview={{ title: 'Meet Mira' }}
            style={{ height: 520, ...theme }}
          />
        </InConversation>
        <section aria-label="The rule">
          <pre>{`.conversation {\n${rule.join('')}}`}</pre>
        </section>
      </div>
    </div>
  );
}

const row = { display: 'flex', justifyContent: 'space-between', gap: 8 };
