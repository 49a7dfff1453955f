import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** An esbuild plugin for pages that are made of the source: loads the sheets of shadow trees as text. */
export const inlineSheets = {
  name: 'inline-sheets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: `${resolveDir}/${path.slice(0, -'?inline'.length)}`,
      namespace: 'inline-sheets',
    }));
    onLoad({ filter: /.*/, namespace: 'inline-sheets' }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};
