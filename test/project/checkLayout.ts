import type { Files } from './checkFloors';

const maxLines = 250;

/** Files and folders that are too long, named for nothing in particular, or gather what should be imported directly. */
export function checkLayout(files: Files, entries: readonly string[]): string[] {
  return [...files].flatMap(([file, text]) => {
    const problems: string[] = [];
    const lines = text.trimEnd().split('\n').length;
    if (lines > maxLines) {
      problems.push(
        `${file} has ${lines} lines, more than ${maxLines}: move a part that makes sense alone to its own file.`,
      );
    }
    const vague = file.split('/').find((name) => ['utils', 'helpers', 'lib', 'types'].includes(name));
    if (vague) problems.push(`${file} is in a folder named ${vague}: put it with the thing it serves.`);
    if (/\/index\.tsx?$/.test(file) && !entries.includes(file)) {
      problems.push(`${file} is an index, but no entry of the package: import its files directly.`);
    }
    return problems;
  });
}
