// Runs the browser tests in another engine: `node scripts/test-engine.mjs firefox` or `webkit`. Installs the engine if it
// is missing, and starts what it needs: a sound card, and for WebKit a display and a driver. Further arguments go to Vitest.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
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
const services = openServices();
const waiting = [];
let isStopped = false;
// Vitest receives the signal too, and its end ends the services.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isStopped = true;
    waiting.length = 0;
  });
try {
  const isWhole = engine === 'webkit' && rest.length === 0;
  process.exitCode = isWhole ? await runInShards() : await runVitest(await prepare(services), rest);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  services.stop();
}

/** WebDriver shows one page at a time, so WebKit's tests are divided, and each processor (at most two) takes the next part. */
async function runInShards() {
  const count = 8;
  for (let shard = 1; shard <= count; shard += 1) waiting.push(shard);
  const statuses = [];
  const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, async (_, lane) => {
    const environment = { ...(await prepare(services)), TEST_LANE: `-${lane}` };
    for (let shard = waiting.shift(); shard; shard = waiting.shift())
      statuses.push(await runShard(environment, `--shard=${shard}/${count}`));
  });
  await Promise.all(lanes);
  return isStopped ? 1 : Math.max(...statuses);
}

/** Runs a shard, and once more if the engine itself has crashed, as WebKitGTK does at times. */
async function runShard(environment, shard) {
  const { status, output } = await collectOutput(environment, shard);
  if (isStopped || !output.includes('Browser connection was closed')) return status;
  console.log(`\n${engine} has crashed. The same tests run again.\n`);
  return (await collectOutput(environment, shard)).status;
}

async function collectOutput(environment, shard) {
  const vitest = startVitest(environment, [shard], 'pipe');
  const [printed, errors, [status]] = await Promise.all([
    text(vitest.stdout),
    text(vitest.stderr),
    once(vitest, 'exit'),
  ]);
  const output = printed + errors;
  process.stdout.write(output);
  return { status: status ?? 1, output };
}

async function runVitest(environment, options) {
  const [status] = await once(startVitest(environment, options, 'inherit'), 'exit');
  return status ?? 1;
}

function startVitest(environment, options, output) {
  return spawn('npx', ['vitest', 'run', '--project', engine, ...options], {
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment, TEST_ENGINE: engine },
  });
}
