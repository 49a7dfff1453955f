import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from './checkFloors';

/** The package's source, file by file, with the paths of every platform alike. */
export function readSource(): Files {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (name) => `src/${name.replaceAll('\\', '/')}`,
  );
  return new Map(
    names.filter((name) => /\.tsx?$/.test(name)).map((name) => [name, readFileSync(name, 'utf8')]),
  );
}
