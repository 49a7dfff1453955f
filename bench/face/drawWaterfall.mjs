const msPerCharacter = 50;
const rows = ['create', 'engine', 'camera', 'join', 'PAL', 'picture'];

/** Draws spans as rows of bars under each other. Times are relative to the press, which is the column of `|`. */
export function drawWaterfall(spans) {
  const columnOf = (time) => Math.round(time / msPerCharacter);
  const first = columnOf(Math.min(0, ...spans.map(({ start }) => start)));
  const last = columnOf(Math.max(...spans.map(({ end }) => end)));
  const lines = rows.map((row) => {
    const own = spans.filter(({ name }) => name === row);
    const characters = Array.from({ length: last - first + 1 }, (_, index) => {
      const column = first + index;
      // A bar is at least one character wide, and takes the place of the press's column.
      const isIn = ({ start, end }) =>
        column >= columnOf(start) && column < Math.max(columnOf(end), columnOf(start) + 1);
      return own.some(isIn) ? '#' : column === 0 ? '|' : ' ';
    });
    const times = own.map(({ start, end }) => `${Math.round(start)}–${Math.round(end)}`).join(', ');
    return `  ${row.padEnd(8)}${characters.join('')}  ${times}`.trimEnd();
  });
  return [...lines, `  (# is ${msPerCharacter} ms, | is the press)`].join('\n');
}
