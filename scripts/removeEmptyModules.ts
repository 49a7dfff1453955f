import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the built modules that had nothing but types. Nothing imports them. */
export async function removeEmptyModules(): Promise<void> {
  const files = await readdir('dist', { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.js')))
    if ((await readFile(join('dist', file), 'utf8')).trim() === '') await rm(join('dist', file));
}
