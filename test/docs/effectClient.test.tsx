import { readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import * as react from 'react';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Counts what a client does with a call object of daily-js. */
function countingCall() {
  const calls: string[] = [];
  const listeners = new Set<[string, unknown]>();
  const count = (name: string) => () => {
    calls.push(name);
    return Promise.resolve();
  };
  const call = {
    join: count('join'),
    leave: count('leave'),
    destroy: count('destroy'),
    participants: () => ({}),
    on: (name: string, listener: unknown) => listeners.add([name, listener]),
  };
  return { call, calls, listeners };
}

/** Runs the client of docs/migrating-from-daily.md that joins in an effect. */
function effectClient(call: object): react.ComponentType<{ url: string }> {
  const page = readFileSync('docs/migrating-from-daily.md', 'utf8');
  const [, code = ''] = /^```jsx\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const modules: Record<string, unknown> = {
    react,
    '@daily-co/daily-js': { __esModule: true, default: { createCallObject: () => call } },
  };
  const exported: { Call?: react.ComponentType<{ url: string }> } = {};
  new Function('exports', 'require', outputText)(exported, (name: string) => modules[name]);
  if (!exported.Call) throw new Error('The page has no client that exports Call.');
  return exported.Call;
}

test('a call object in an effect joins twice, and leaves listeners and itself behind, as the page says', () => {
  const { call, calls, listeners } = countingCall();
  const Call = effectClient(call);
  const { rerender, unmount } = render(<Call url="https://tavus.daily.co/c1" />);
  expect(calls).toEqual(['join', 'leave', 'join']);
  rerender(<Call url="https://tavus.daily.co/c2" />);
  expect(calls).toHaveLength(3);
  unmount();
  expect(calls).toEqual(['join', 'leave', 'join', 'leave']);
  expect(listeners.size).toBe(4);
});
