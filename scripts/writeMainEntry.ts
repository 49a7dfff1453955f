import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes the main entry as `export *` of one small file for each module that `src/index.ts` exports from.
 *
 * With code splitting, esbuild follows every import of a module from which it needs one name, so it would load the whole
 * package with its first hook. It skips a module that only has `export *`. Without code splitting, esbuild does not initialize
 * what such a module exports, unless a file in between names the exports. This is what the small files are for.
 */
export async function writeMainEntry(): Promise<void> {
  const source = await readFile('src/index.ts', 'utf8');
  const statements = source.matchAll(/^export (\{[^}]*\}|\* as \w+) from '\.\/([^']+)';$/gm);
  const modules = [...statements].flatMap(([, exported = '', path = '']) => {
    const values = withoutTypes(exported);
    return values === undefined ? [] : { values, path, name: path.replaceAll('/', '-') };
  });
  await mkdir('dist/exports', { recursive: true });
  await Promise.all([
    ...modules.map(({ values, path, name }) =>
      writeFile(`dist/exports/${name}.js`, `export ${values} from '../${path}.js';\n`),
    ),
    writeFile('dist/index.js', modules.map(({ name }) => `export * from './exports/${name}.js';\n`).join('')),
  ]);
}

/** Leaves out the types of an export clause; returns undefined if it has nothing else. */
function withoutTypes(exported: string): string | undefined {
  if (exported.startsWith('*')) return exported;
  const names = exported.slice(1, -1).split(',');
  const values = names.map((name) => name.trim()).filter((name) => name && !name.startsWith('type '));
  return values.length > 0 ? `{ ${values.join(', ')} }` : undefined;
}
