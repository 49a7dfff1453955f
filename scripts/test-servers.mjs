// Tests the built server entry against the real things around it: nginx in front of `authorize: 'local-only'`, a Redis that
// two processes count in, and the runtimes workerd, Deno and Bun. It installs them, Debian's packages where it may and npm's
// into a temporary folder. What cannot be installed is skipped with a message, except with `CI` in the environment.
// `node scripts/test-servers.mjs redis` tests only that one.
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTarball } from './applications/packTarball.mjs';
import { run, step } from './applications/run.mjs';
import { startTavusApi } from './applications/standIns.mjs';
import { findProgram, installDebianPackages } from './engines/installed.mjs';
import { openServices } from './engines/services.mjs';
import { testDurableObject } from './servers/durableObject.mjs';
import { testNginx } from './servers/nginx.mjs';
import { testRedis } from './servers/redis.mjs';
import { testRuntime } from './servers/runtimes.mjs';

const tests = {
  nginx: { packages: [], debian: ['nginx', 'openssl'], programs: ['nginx', 'openssl'], test: testNginx },
  redis: {
    packages: ['ioredis@6', 'redis@6', '@upstash/redis@1'],
    debian: ['redis-server'],
    programs: ['redis-server'],
    test: testRedis,
  },
  workerd: { packages: ['miniflare@4'], debian: [], programs: [], test: testRuntime('workerd') },
  'durable-object': { packages: ['miniflare@4'], debian: [], programs: [], test: testDurableObject },
  deno: { packages: ['deno@2'], debian: [], programs: [], test: testRuntime('deno') },
  bun: { packages: ['bun@1'], debian: [], programs: [], test: testRuntime('bun') },
};

if (!existsSync('dist/server/index.js')) {
  console.error('No build in dist: run npm run build first.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'tavus-react-servers-'));
const services = openServices();
services.removeAtEnd(folder);
const api = await startTavusApi(folder);
const skipped = [];
const tarball = packTarball(folder);
const wanted = process.argv.slice(2);

try {
  const tested = [];
  for (const name of wanted.length > 0 ? wanted : Object.keys(tests)) {
    const { packages, debian, programs, test } = tests[name];
    const missing = install(name, packages, debian, programs);
    if (missing) {
      skipped.push(`${name}: ${missing}`);
      continue;
    }
    await test({ folder, api, services, step: (what) => step(`${name}: ${what}`) });
    tested.push(name);
  }
  if (skipped.length > 0) {
    const list = skipped.join('\n  ');
    if (process.env.CI) throw new Error(`These could not be installed, so they were not tested:\n  ${list}`);
    console.log(`Skipped, because they could not be installed:\n  ${list}`);
  }
  console.log(`The server passed with: ${tested.join(', ') || 'nothing'}.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  services.stop();
  await api.close();
}

/** Installs what a test needs; returns what is missing then. */
function install(name, packages, debian, programs) {
  if (programs.some((program) => !find(program))) installDebianPackages(name, debian);
  const missing = programs.filter((program) => !find(program));
  if (missing.length > 0) return `no ${missing.join(', ')}. Install Debian's ${debian.join(', ')}.`;
  try {
    const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--legacy-peer-deps'];
    run('npm', ['install', ...flags, '--prefix', folder, tarball, ...packages], folder);
  } catch {
    return `npm could not install ${packages.join(', ')}.`;
  }
  return undefined;
}

/** Debian puts servers where only root has them on the PATH. */
function find(program) {
  return findProgram(program, `../sbin/${program}`);
}
