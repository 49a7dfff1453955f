// Serves the demo. Flags such as --open and --port are passed to Vite.
import { ensurePackages } from './ensurePackages.mjs';

ensurePackages();
// Runs Vite in this process, so that stopping this process also stops Vite.
process.argv.splice(2, 0, '--config', 'demo/vite.config.ts');
await import('../node_modules/vite/bin/vite.js');
