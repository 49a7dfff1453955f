import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a benchmark with the library's source, as an application would for production, and runs it. */
export async function runInNode(entryPoint) {
  // Inside the project, so that Node resolves packages.
  const folder = mkdtempSync('node_modules/.bench-');
  const outfile = join(folder, 'main.mjs');
  try {
    await build({
      entryPoints: [entryPoint],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      packages: 'external',
    });
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', env });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
