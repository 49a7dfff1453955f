// Compares `createTavusHandler` with a bare handler that only passes the request on, over the same stand-in for Tavus.
// It prints ratios: how many requests a second there are depends on the machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

// Inside the project, so that Node resolves packages.
const folder = mkdtempSync('node_modules/.bench-');
const outfile = join(folder, 'main.mjs');
const standIn = spawn(process.execPath, ['bench/server/standIn.mjs'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});

try {
  await build({
    entryPoints: ['bench/server/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  const [port] = await once(standIn.stdout, 'data');
  const env = { ...process.env, NODE_ENV: 'production', STAND_IN: `http://127.0.0.1:${String(port).trim()}` };
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} finally {
  standIn.kill();
  rmSync(folder, { recursive: true });
}
