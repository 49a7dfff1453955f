import { expect, test } from 'vitest';
import page from '../../docs/browsers.md?raw';
import { engine } from '../engines/engine';
import { measures } from './measures';

const columns = ['chromium', 'firefox', 'webkit'];

test('docs/browsers.md says which features this engine has, as measured in it', async () => {
  const measured = new Map<string, string>();
  for (const [feature, isThere] of Object.entries(measures))
    measured.set(feature, (await isThere()) ? '✓' : '–');
  expect(columnOf(engine)).toEqual(measured);
});

/** Reads an engine's column of the table below "Measured". */
function columnOf(name: string): Map<string, string> {
  const [, table = ''] = page.split('## Measured');
  const rows = table.split('\n').filter((line) => /^\| .*[✓–]/.test(line));
  return new Map(
    rows.map((row) => {
      const [, feature = '', ...cells] = row.split('|').map((cell) => cell.trim());
      return [feature, cells[columns.indexOf(name)] ?? ''];
    }),
  );
}
