import type { Look, Looks } from './readLooks';

/** One property that differs between two pages. */
export interface Difference {
  readonly state: string;
  readonly part: string;
  readonly property: string;
  readonly expected: string;
  readonly got: string;
}

/** Returns the differences of more than `tolerance` pixels, each one once for all elements of the same kind. */
export function compareLooks(expected: Looks, got: Looks, tolerance: number): Difference[] {
  const keys = new Set([...expected.keys(), ...got.keys()]);
  const found = [...keys].flatMap((key) => compareOne(expected.get(key), got.get(key), tolerance));
  return [...new Map(found.map((difference) => [Object.values(difference).join('|'), difference])).values()];
}

function compareOne(expected: Look | undefined, got: Look | undefined, tolerance: number): Difference[] {
  const either = expected ?? got;
  if (!either) return [];
  const { state, part } = either;
  if (!expected || !got) {
    return [{ state, part, property: 'exists', expected: `${!!expected}`, got: `${!!got}` }];
  }
  return [...expected.values].flatMap(([property, value]) => {
    const other = got.values.get(property);
    if (other === undefined || isSame(value, other, tolerance)) return [];
    return [{ state, part, property, expected: value, got: other }];
  });
}

function isSame(one: string, other: string, tolerance: number): boolean {
  if (one === other) return true;
  const [first, second] = [numbersIn(one), numbersIn(other)];
  if (first.rest !== second.rest) return false;
  return first.numbers.every((number, index) => Math.abs(number - (second.numbers[index] ?? 0)) <= tolerance);
}

/** Splits the lengths in pixels from the rest of a value. */
function numbersIn(value: string): { numbers: number[]; rest: string } {
  const pattern = /-?[\d.]+(?:e-?\d+)?(?=px)/g;
  const numbers = [...value.matchAll(pattern)].map(([number]) => Number(number));
  return { numbers, rest: value.replace(pattern, '#') };
}

/** How many rows are shown at most. The rest usually has the same cause. */
const longest = 80;

/** Writes differences as a table, with those that are the same in several states in one row. */
export function tableOf(host: string, differences: readonly Difference[]): string {
  const rows = new Map<string, { states: Set<string>; cells: string[] }>();
  for (const { state, part, property, expected, got } of differences) {
    const cells = [part, property, expected, got].map((cell) => shorten(cell));
    const row = rows.get(cells.join('|')) ?? { states: new Set<string>(), cells };
    row.states.add(state);
    rows.set(cells.join('|'), row);
  }
  const lines = [...rows.values()].map(({ states, cells }) => [...cells, shorten([...states].join(', '))]);
  const shown = lines.slice(0, longest);
  const all = [['part', 'property', 'expected', 'got', 'states'], ...shown];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const text = all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${lines.length} differences on ${host}`, ...text].join('\n');
}

function shorten(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 57)}…` : cell;
}
