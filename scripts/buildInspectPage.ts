import { writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { buildTargets } from './browsers/minimumBrowsers.ts';
import { preact } from './cdn/preact.ts';

/** A file has no conversation, so the tabs that do something to one are never shown. */
const withoutConversation: Plugin = {
  name: 'without-conversation',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/tabs\/(Send|Faults)$/ }, ({ path }) => ({ path, namespace: 'without' }));
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'export {};' }));
  },
};

/** Builds the script of the page that `npx tavus-react inspect --open` serves, as one file without a map: its modules have theirs. */
export async function buildInspectPage(inlineStyles: Plugin): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['src/devtools/page/main.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: buildTargets(),
    tsconfig: 'tsconfig.build.json',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    // The empty tabs.
    logOverride: { 'import-is-undefined': 'silent' },
    write: false,
    alias: preact,
    plugins: [withoutConversation, inlineStyles],
  });
  const { code } = await minify(outputFiles[0]?.text ?? '', {
    module: true,
    ecma: 2020,
    compress: { passes: 2 },
  });
  const notice = '/* The licenses of what is bundled here are in dist/cdn/licenses.txt. */';
  await writeFile('dist/inspect/page.js', `${notice}\n${code}\n`);
}
