import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a line of code with esbuild and code splitting, as Angular's builder does, and returns what loads with it,
 * without any later `import()`.
 */
export async function bundleWithEsbuild(code, isExternal) {
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
  const atOnce = new Set(Object.keys(outputs).filter((file) => outputs[file].entryPoint === '<stdin>'));
  const packages = [];
  for (const file of atOnce) {
    for (const { path, kind, external } of outputs[file].imports) {
      if (external) packages.push(path);
      else if (kind !== 'dynamic-import') atOnce.add(path);
    }
  }
  return {
    files: outputFiles.filter(({ path }) => atOnce.has(relative('.', path))).map(({ text }) => text),
    packages,
    modules: [...atOnce].flatMap((file) => Object.keys(outputs[file].inputs)),
  };
}
