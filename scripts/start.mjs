// Serves the demo; flags such as --open and --port go to Vite.
import { spawnSync } from 'node:child_process';
import { ensurePackages } from './ensurePackages.mjs';

ensurePackages();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', '--config', 'demo/vite.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 0);
