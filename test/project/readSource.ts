import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from './checkFloors';

/** The package's source, file by file. */
export function readSource(): Files {
  return readFiles('src');
}

/** The TypeScript files of a top-level folder, by path, with forward slashes on every platform. */
export function readFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  );
  return new Map(
    names.filter((name) => /\.tsx?$/.test(name)).map((name) => [name, readFileSync(name, 'utf8')]),
  );
}
