import { join } from 'node:path';
import { build } from 'esbuild';

/** The stand-in for the Tavus API that the tests use, which is TypeScript; `folder` takes what it is built to. */
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

/** What a page downloads in place of Daily's engine. */
export async function bundleEngine() {
  const { outputFiles } = await build({
    entryPoints: ['test/daily/engine.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0].text;
}
