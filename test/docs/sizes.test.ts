import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const gates = readFileSync('scripts/test-size.mjs', 'utf8');

/** Returns the numbers that the first groups of a pattern match in the gates, and fails if it matches nothing. */
function gatesOf(pattern: RegExp): number[] {
  const found = [...gates.matchAll(pattern)].map(([, kb]) => Number(kb));
  expect(found, `${pattern}`).not.toEqual([]);
  return [...new Set(found)];
}

/** Returns the numbers of kilobytes in the row of the table that begins with a text. */
function saidOf(row: string): number[] {
  const table = readFileSync('docs/performance.md', 'utf8').split('\n## Size\n')[1]?.split('\n## ')[0] ?? '';
  const [line = ''] = table.split('\n').filter((text) => text.startsWith(`| ${row}`));
  return [...line.matchAll(/([\d.]+) KB/g)].map(([, kb]) => Number(kb));
}

test.each([
  ['`tavus-react/launcher`', /launcher: ([\d.]+)/g],
  ['`widget.js` or `embed.js`', /'script tag \w+ before a click',.*, ([\d.]+)\],/g],
  ['the call after that click', /'script tag after the click',.*, ([\d.]+)\],/g],
  ['`styles.css`', /'tavus-react\/styles\.css',.*kb: ([\d.]+)/g],
  ['`TavusProvider` and `useTranscript`', /core: ([\d.]+)/g],
  ['the first Magic Canvas card', /'the first Magic Canvas card',.*, ([\d.]+)\],/g],
  ['a calendar, a chart', /'a (?:calendar|chart)',.*, ([\d.]+)\],/g],
])('the row of %s in docs/performance.md has the limit of the gate', (row, pattern) => {
  const limits = gatesOf(pattern);
  const said = saidOf(row);
  expect(said.toSorted()).toEqual(limits.toSorted());
});

test('the README names the limits of the launcher and of the hooks', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [launcher] = gatesOf(/launcher: ([\d.]+)/g);
  const [core] = gatesOf(/core: ([\d.]+)/g);
  expect(readme).toContain(`A launcher weighs at most ${launcher} KB before a click`);
  expect(readme).toContain(`one hook loads ${core} KB of ours`);
});
