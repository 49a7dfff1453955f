import { join } from 'node:path';
import { build } from 'esbuild';
import { bundlePage } from '../pages.mjs';

/** Starts the fake Tavus API of the tests. It is written in TypeScript, so it is bundled into `folder` first. */
export async function startTavusApi(folder) {
  const outfile = join(folder, 'fakeTavusApi.mjs');
  await build({
    entryPoints: ['test/server/fakeTavusApi.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { startFakeTavusApi } = await import(outfile);
  return startFakeTavusApi();
}

/** Bundles the script that a page downloads in place of Daily's engine. */
export async function bundleEngine() {
  const { script } = await bundlePage('test/daily/engine.ts');
  return script;
}
