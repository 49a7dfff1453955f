// Serves the demo; flags such as --open and --port go to Vite.
import { ensurePackages } from './ensurePackages.mjs';

ensurePackages();
// Vite runs in this process, so that whatever stops this stops it.
process.argv.splice(2, 0, '--config', 'demo/vite.config.ts');
await import('../node_modules/vite/bin/vite.js');
