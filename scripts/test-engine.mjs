// Runs the browser tests in another engine: `node scripts/test-engine.mjs firefox` or `webkit`. Installs the engine if it
// is missing, and starts what it needs: a sound card, and for WebKit a display and a driver. Further arguments go to Vitest.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
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
// The driver of WebKit runs one file at a time. Files that are named on the command line are few.
const shards = Number(process.env.X_SHARDS ?? 1);
const services = openServices();
// Vitest receives the signal too, and its end ends the services.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
try {
  const environments = await prepare(services, shards);
  const statuses = await Promise.all(environments.map(runShard));
  process.exitCode = Math.max(...statuses);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  services.stop();
}

/** Runs the tests, or one shard of them, and returns the exit code. The output of later shards follows at their end. */
async function runShard(environment, index) {
  const first = await runVitest(environment, index);
  if (!/Browser connection was closed/.test(first.output)) return first.status;
  console.log(`\n${engine} crashed. Its tests run once more.\n`);
  return (await runVitest(environment, index)).status;
}

async function runVitest(environment, index) {
  const shard = shards > 1 ? [`--shard=${index + 1}/${shards}`] : [];
  const vitest = spawn('npx', ['vitest', 'run', '--project', engine, ...shard, ...rest], {
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { FORCE_COLOR: '1', ...process.env, ...environment, TEST_ENGINE: engine, TEST_SHARD: String(index) },
  });
  if (index === 0) {
    vitest.stdout.pipe(process.stdout);
    vitest.stderr.pipe(process.stderr);
  }
  const texts = Promise.all([text(vitest.stdout), text(vitest.stderr)]);
  const [status] = await once(vitest, 'exit');
  const output = (await texts).join('');
  if (index > 0) process.stdout.write(output);
  return { status: status ?? 1, output };
}
