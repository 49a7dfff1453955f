import { join } from 'node:path';
import { build } from 'esbuild';

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
  const { outputFiles } = await build({
    entryPoints: ['test/daily/engine.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0].text;
}
