// Runs every check, in an order that fails early. With `CI` in the environment it also runs the slow checks, which take
// minutes each because they install applications and other package versions. A fresh clone needs only Node and npm.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './ensurePackages.mjs';

const checks = [
  'test:format',
  'test:lint',
  'test:types',
  'test:unit',
  'test:browser',
  'test:stories',
  'build',
  'test:package',
  'test:api',
  'test:size',
  'test:page',
  'test:sound',
  'test:cdn',
  ...(process.env.CI
    ? ['test:firefox', 'test:minimum', 'test:servers', 'test:readme', 'test:examples', 'test:matrix']
    : []),
];

const begun = Date.now();

try {
  ensurePackages();
  process.env.CHROME_PATH = await ensureChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

for (const check of checks) {
  console.log(`\n── ${check} ${'─'.repeat(60 - check.length)}`);
  const { status } = spawnSync('npm', ['run', '--silent', check], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  if (status !== 0) {
    console.error(`\n${check} failed after ${elapsed()}. Run it alone with: npm run ${check}`);
    process.exit(1);
  }
}
console.log(`\nAll ${checks.length} checks passed in ${elapsed()}: ${checks.join(', ')}.`);

function elapsed() {
  return `${Math.round((Date.now() - begun) / 1000)} s`;
}
