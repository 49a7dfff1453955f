import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { buildTargets } from './browsers/minimumBrowsers.ts';
import { mergeChunks } from './cdn/mergeChunks.ts';
import { preact } from './cdn/preact.ts';
import { canvasEntry, withoutLaziness } from './cdn/withoutLaziness.ts';
import { unmapped } from './unmapped.ts';

// Source maps cover only our own sources: with the bundled packages they would be three times as large.
const unmappedPackages: Plugin = {
  name: 'unmapped-packages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].+\.[cm]?js$/ }, async ({ path }) => ({
      contents: unmapped(await readFile(path, 'utf8'), basename(path)),
      loader: 'js',
    }));
  },
};

/**
 * Builds the files for script tags: a small script for each element, and next to them the module with the call and that with
 * the canvas.
 */
export async function buildCdn(inlineStyles: Plugin): Promise<void> {
  const shared = {
    bundle: true,
    minify: true,
    // Without a reference: the maps are not in the package.
    sourcemap: 'external',
    target: buildTargets(),
    outdir: 'dist/cdn',
    metafile: true,
    tsconfig: 'tsconfig.build.json',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'eof',
  } as const;
  const scripts = await build({
    ...shared,
    entryPoints: { widget: 'src/elements/widget.ts', embed: 'src/elements/embed.ts' },
    format: 'iife',
    globalName: 'Tavus',
    // In a module, `var` does not create a property of the window.
    footer: { js: 'globalThis.Tavus=Tavus;' },
    plugins: [
      {
        name: 'call-beside',
        setup({ onResolve }) {
          onResolve({ filter: /\/treeLoader$/ }, ({ path, resolveDir }) => ({
            path: resolve(resolveDir, `${path}Beside.ts`),
          }));
        },
      },
      unmappedPackages,
      inlineStyles,
    ],
  });
  const call = await build({
    ...shared,
    entryPoints: { call: 'scripts/call.js', canvas: canvasEntry },
    format: 'esm',
    splitting: true,
    write: false,
    alias: preact,
    plugins: [unmappedPackages, inlineStyles, withoutLaziness],
  });
  const merged = Object.entries(await mergeChunks(call.outputFiles));
  for (const [name, { code, map }] of merged) {
    await writeFile(`dist/cdn/${name}.js`, code);
    await writeFile(`dist/cdn/${name}.js.map`, map);
  }
  await build({
    ...shared,
    entryPoints: { simulator: 'src/simulator/index.ts' },
    format: 'esm',
    // It imports the reader of events for its effect on load times alone, and the call has that already.
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  const names = ['simulator', ...merged.map(([name]) => name)];
  await Promise.all(names.map((name) => shrink(`dist/cdn/${name}.js`)));
  await writeFile('dist/cdn/licenses.txt', licenses(scripts.metafile, call.metafile));
}

/** Minifies a built script once more: terser makes the call 4 % smaller than esbuild does. */
async function shrink(file: string): Promise<void> {
  const { code, map } = await minify(await readFile(file, 'utf8'), {
    module: true,
    ecma: 2020,
    compress: { passes: 2 },
    format: { comments: 'some' },
    sourceMap: { content: await readFile(`${file}.map`, 'utf8'), includeSources: true },
  });
  await Promise.all([writeFile(file, `${code}\n`), writeFile(`${file}.map`, String(map))]);
}

/** Collects the license notices of all bundled packages, because their licenses require it. */
function licenses(...metafiles: Metafile[]): string {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(
    files.flatMap((file) => /^.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file)?.[0] ?? []),
  );
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const notice = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
      .map((file) => `${folder}/${file}`)
      .find((file) => existsSync(file));
    return `${name} ${version} (${license})\n\n${notice ? readFileSync(notice, 'utf8').trim() : 'The package contains no license text.'}`;
  });
  return `${[`tavus-react\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...notices].join('\n\n---\n\n')}\n`;
}
