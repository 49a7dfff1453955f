import type { TranscriptRow } from '../account/TranscriptRow';
import type { ExpectedRow } from './ExpectedRow';
import { printed } from './printed';
import { rowLine } from './rowLine';

/**
 * Compares what was said with what was expected, line by line: two spaces before a row that is as expected, `- ` before
 * one that is missing, `+ ` before one that was not expected. As many rows as possible are as expected.
 */
export function transcriptDiff(
  rows: readonly TranscriptRow[],
  expected: readonly ExpectedRow[],
  isIt: (row: TranscriptRow, expected: ExpectedRow) => boolean,
): readonly string[] {
  // How many rows from here on can be as expected, at best.
  const best: number[][] = [];
  const bestAt = (row: number, wanted: number) => best[row]?.[wanted] ?? 0;
  for (const [index, row] of [...rows.entries()].reverse()) {
    const line: number[] = [];
    best[index] = line;
    for (const [place, wanted] of [...expected.entries()].reverse()) {
      const without = Math.max(bestAt(index + 1, place), bestAt(index, place + 1));
      line[place] = isIt(row, wanted) ? Math.max(bestAt(index + 1, place + 1) + 1, without) : without;
    }
  }
  const lines: string[] = [];
  let index = 0;
  let place = 0;
  while (index < rows.length || place < expected.length) {
    const row = rows[index];
    const wanted = expected[place];
    const isPair = row && wanted && isIt(row, wanted) && bestAt(index, place) > bestAt(index + 1, place + 1);
    if (wanted && !isPair && (!row || bestAt(index, place + 1) >= bestAt(index + 1, place))) {
      lines.push(`- ${expectedLine(wanted)}`);
      place += 1;
    } else if (row) {
      lines.push(`${isPair ? ' ' : '+'} ${rowLine(row)}`);
      index += 1;
      if (isPair) place += 1;
    }
  }
  return lines;
}

function expectedLine([role, text]: ExpectedRow): string {
  return rowLine({ role, text: typeof text === 'string' ? text : printed(text), status: 'final' });
}
