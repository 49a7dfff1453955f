import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a line of code with esbuild and code splitting, as Angular's builder does, and returns what loads with it, and what
 * each of the `stages` loads later: a list of modules that are imported by `import()`, by the ends of their paths.
 */
export async function bundleWithEsbuild(code, isExternal, stages = []) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: '.' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: '.',
    metafile: true,
    write: false,
    // Applications see no warnings about files of packages.
    logLevel: 'error',
    // Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
    tsconfigRaw: {},
    plugins: [
      {
        name: 'peers',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^.]/ }, ({ path }) =>
            isExternal(path) ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  const { outputs } = metafile;
  const packages = [];
  const loaded = new Set();
  /** Loads the files of entry points, with all that they import, and returns those that were not loaded yet. */
  const load = (isEntry) => {
    const files = new Set(Object.keys(outputs).filter((file) => isEntry(outputs[file].entryPoint ?? '')));
    for (const file of files) {
      for (const { path, kind, external } of outputs[file].imports) {
        if (external) packages.push(path);
        else if (kind !== 'dynamic-import') files.add(path);
      }
    }
    const fresh = [...files].filter((file) => !loaded.has(file));
    for (const file of fresh) loaded.add(file);
    return fresh;
  };
  const textsOf = (files) =>
    outputFiles.filter(({ path }) => files.includes(relative('.', path))).map(({ text }) => text);
  const atOnce = load((entry) => entry === '<stdin>');
  return {
    files: textsOf(atOnce),
    packages: [...packages],
    modules: atOnce.flatMap((file) => Object.keys(outputs[file].inputs)),
    later: stages.map((modules) =>
      textsOf(load((entry) => modules.some((module) => entry.endsWith(module)))),
    ),
  };
}
