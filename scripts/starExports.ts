import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const statement = /^export (type )?\{([^}]*)\} from ('[^']+');$/gm;

/**
 * Writes `export { name } from './file'` in the main entry as `export * from './file'`.
 *
 * With code splitting, esbuild follows every statement of a module from which it needs one name, but skips a module
 * that only has `export *`. Without this it would load the whole package with the first of its hooks.
 */
export const starExports: Plugin = {
  name: 'star-exports',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]index\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(statement, (_, type, names: string, file) =>
        type === undefined && names.split(',').some(isValue) ? `export * from ${file};` : '',
      );
      return { contents, loader: 'ts' };
    });
  },
};

function isValue(name: string): boolean {
  return name.trim() !== '' && !name.trim().startsWith('type ');
}
