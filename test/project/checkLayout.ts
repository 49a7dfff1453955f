import { posix } from 'node:path';
import type { Files } from './checkFloors';

const maxLines = 250;
const maxFiles = 24;

/** One file for each part, and one for each style sheet: readers look these up by name. */
const catalogs = ['src/components/parts', 'src/components/styles'];

/** Returns the files and folders that are too long, have a vague name, or only re-export other files. */
export function checkLayout(files: Files, entries: readonly string[]): string[] {
  const problems = [...files].flatMap(([file, text]) => {
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
  return [...problems, ...crowdedFolders(files)];
}

function crowdedFolders(files: Files): string[] {
  const counts = new Map<string, number>();
  for (const file of files.keys()) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > maxFiles && !catalogs.includes(folder))
    .map(([folder, count]) => `${folder} holds ${count} files, more than ${maxFiles}: give it rooms.`);
}
