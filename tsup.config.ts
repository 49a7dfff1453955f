import { existsSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { transform } from 'esbuild';
import type { Options } from 'tsup';
import { entries } from './aliases.ts';
import { buildTargets } from './scripts/browsers/minimumBrowsers.ts';
import { buildCdn } from './scripts/build-cdn.ts';
import { buildCommonJs } from './scripts/buildCommonJs.ts';
import { buildInspectPage } from './scripts/buildInspectPage.ts';
import { buildStyles } from './scripts/buildStyles.ts';
import { elementsManifest } from './scripts/elementsManifest.ts';
import { removeEmptyModules } from './scripts/removeEmptyModules.ts';
import { lowerStyles } from './scripts/styles/lowerStyles.ts';
import { unmapped } from './scripts/unmapped.ts';
import { writeMainEntry } from './scripts/writeMainEntry.ts';
import { writeModuleTypes } from './scripts/writeModuleTypes.ts';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

// Emits one output file for each source file. Bundlers can then leave out whatever an application does not import, even
// a part of the `Conversation` namespace, and entries share modules instead of each containing a copy.
const keepModules: Plugin = {
  name: 'keep-modules',
  setup({ initialOptions, onResolve }) {
    const extension = initialOptions.outExtension?.['.js'] ?? '.js';
    onResolve({ filter: /^\.{1,2}(\/|$)/ }, ({ kind, path, resolveDir }) => {
      if (kind === 'entry-point') return;
      const isFile = ['.ts', '.tsx'].some((suffix) => existsSync(resolve(resolveDir, path + suffix)));
      return { path: `${path}${isFile ? '' : '/index'}${extension}`, external: true };
    });
  },
};

// Loads the style sheets that elements adopt into their shadow trees as text.
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      // Keeps the `?inline` suffix, because tsup emits a style sheet for any path that ends in .css.
      path: resolve(resolveDir, path),
      namespace: 'inline-styles',
    }));
    onLoad({ filter: /.*/, namespace: 'inline-styles' }, async ({ path }) => {
      const sheet = path.slice(0, -'?inline'.length);
      const built = await buildStyles();
      const css = sheet.endsWith('/styles.elements.css')
        ? built.elements
        : sheet.endsWith('/styles.canvas.css')
          ? built.canvas
          : lowerStyles(await readFile(sheet, 'utf8'));
      const { code } = await transform(css, { loader: 'css', minify: true, target: buildTargets() });
      // What is minified helps nobody in a source map.
      return { contents: unmapped(`export default ${JSON.stringify(code)};`, basename(sheet)), loader: 'js' };
    });
  },
};

const shared: Options = {
  format: 'esm',
  target: buildTargets(),
  tsconfig: 'tsconfig.build.json',
  esbuildPlugins: [inlineStyles, keepModules],
};

// Marks hooks and components as client code for React Server Components, so that applications do not have to.
const banner = { js: '"use client";' };

// The entries by the names of their declarations.
const typed = Object.fromEntries(
  entries
    .filter(([, source]) => source.endsWith('.ts'))
    .map(([, source]) => [source.slice('./src/'.length, -'.ts'.length), source]),
);

await rm('dist', { recursive: true, force: true });

const config: Options[] = [
  {
    ...shared,
    // The main entry for React Server Components, because Next.js forbids `export *` in client code, which
    // `writeMainEntry` needs.
    entry: { client: 'src/index.ts' },
    banner,
  },
  {
    ...shared,
    entry: {
      'components/widget/index': 'src/components/widget/index.ts',
      'devtools/index': 'src/devtools/index.ts',
    },
    banner,
  },
  { ...shared, entry: ['src/inspect/*.ts'], outDir: 'dist/inspect' },
  {
    ...shared,
    entry: [
      'src/**/*.{ts,tsx}',
      '!src/inspect/**',
      '!src/index.ts',
      '!src/components/widget/index.ts',
      '!src/devtools/index.ts',
      '!src/devtools/page/**',
      '!src/**/*.d.ts',
      '!src/elements/tree/treeLoaderBeside.ts',
    ],
    onSuccess: async () => {
      await removeEmptyModules();
      await writeMainEntry();
      await writeModuleTypes(typed);
      await copyFile('src/protocol/recording/recording.schema.json', 'dist/recording.schema.json');
      const { unlayered, layered, important } = await buildStyles();
      const sheets = { styles: unlayered, 'styles.layer': layered, 'styles.important': important };
      await buildCdn(inlineStyles);
      await buildInspectPage(inlineStyles);
      await writeFile('dist/custom-elements.json', elementsManifest());
      for (const [name, css] of Object.entries(sheets)) {
        await writeFile(`dist/${name}.css`, css);
        // TypeScript also resolves `import 'tavus-react/styles.css'` and needs types for it.
        await writeFile(`dist/${name}.css.d.ts`, 'export {};\n');
      }
      await buildCommonJs();
    },
  },
  // The declarations for CommonJS. `writeModuleTypes` writes the others.
  { format: 'cjs', tsconfig: 'tsconfig.build.json', entry: typed, dts: { only: true, entry: typed } },
];

export default config;
