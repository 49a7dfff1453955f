import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** Returns the path of the first of these programs on the PATH, or undefined. */
export function findProgram(...names) {
  const folders = (env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** Installs Debian packages. Does nothing where there is no apt-get or the user is not root. */
export function installDebianPackages(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`${what}: installing Debian's packages.`);
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Installs a browser with Playwright's installer. */
export function installWithPlaywright(name) {
  console.log(`Installing ${name} with Playwright's installer.`);
  attempt('npx', ['playwright', 'install', '--with-deps', name]);
}

/** Returns the path of a browser that Playwright has installed, or undefined. */
export async function findInPlaywright(name) {
  try {
    const path = (await import('playwright'))[name].executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function attempt(command, args) {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    console.error(`${command} ${args.join(' ')} failed.`);
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
