// Runs the browser tests in another engine: `node scripts/test-engine.mjs firefox` or `webkit`. Installs the engine if it
// is missing, and starts what it needs: a sound card, and for WebKit a display and a driver. Further arguments go to Vitest.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { prepareFirefox } from './engines/firefox.mjs';
import { openServices } from './engines/services.mjs';
import { prepareWebKit } from './engines/webkit.mjs';
import { ensurePackages } from './ensurePackages.mjs';

const engines = { firefox: prepareFirefox, webkit: prepareWebKit };

const [engine, ...rest] = process.argv.slice(2);
const prepare = engines[engine];
if (!prepare) {
  console.error(`Name an engine: ${Object.keys(engines).join(' or ')}.`);
  process.exit(1);
}
ensurePackages();
const services = openServices();
// Vitest receives the signal too, and its end ends the services.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
try {
  process.exitCode = await runVitest(await prepare(services));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  services.stop();
}

async function runVitest(environment) {
  const vitest = spawn('npx', ['vitest', 'run', '--project', engine, ...rest], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment, TEST_ENGINE: engine },
  });
  const [status] = await once(vitest, 'exit');
  return status ?? 1;
}
