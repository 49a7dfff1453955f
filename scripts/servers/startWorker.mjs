import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openServices } from '../engines/services.mjs';

/** Starts a worker in workerd, with the Miniflare that is installed in `folder`: what `wrangler dev` runs. */
export async function startWorker(file, folder, bindings, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    conditions: ['workerd'],
    external: ['cloudflare:workers'],
    write: false,
    logLevel: 'error',
    tsconfigRaw: {},
  });
  const path = createRequire(join(folder, 'package.json')).resolve('miniflare');
  const { Miniflare } = await import(pathToFileURL(path));
  const port = await openServices().freePort();
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0].text,
    compatibilityDate: '2026-01-01',
    host: '127.0.0.1',
    port,
    bindings,
    ...options,
  });
  await worker.ready;
  return { url: `http://127.0.0.1:${port}`, stop: () => worker.dispose() };
}
