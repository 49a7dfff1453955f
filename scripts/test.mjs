// Every check, in order of how fast it fails. Runs on a fresh clone with Node and npm alone.
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
  'test:size',
];

ensurePackages();
process.env.CHROME_PATH = await ensureChromium();

const begun = Date.now();
for (const check of checks) {
  console.log(`\n── ${check} ${'─'.repeat(60 - check.length)}`);
  const { status } = spawnSync('npm', ['run', '--silent', check], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n${check} failed. Run it alone with: npm run ${check}`);
    process.exit(1);
  }
}
console.log(`\nAll ${checks.length} checks passed in ${Math.round((Date.now() - begun) / 1000)} s.`);
