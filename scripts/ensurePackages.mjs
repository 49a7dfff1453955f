import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installs the packages of package-lock.json unless exactly those are already installed. */
export function ensurePackages() {
  if (installed() === locked()) return;
  console.log('Installing packages (npm ci).');
  execFileSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/**
 * Describes the installed packages, which npm records in a lockfile in node_modules. Optional packages for other
 * platforms are missing there, so a fingerprint skips optional packages that the other lockfile does not list.
 */
function installed() {
  return fingerprint('node_modules/.package-lock.json', locks('package-lock.json'));
}

function locked() {
  return fingerprint('package-lock.json', locks('node_modules/.package-lock.json'));
}

function fingerprint(file, other) {
  const packages = locks(file);
  if (!packages || !other) return file;
  const names = Object.keys(packages).filter(
    (name) => name !== '' && (name in other || !packages[name].optional),
  );
  return names
    .sort()
    .map((name) => `${name}@${packages[name].version}`)
    .join('\n');
}

function locks(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
