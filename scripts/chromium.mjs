import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = {
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** Returns the path of the Chromium to test with, or undefined if none is installed yet. */
export async function findChromium() {
  if (env.CHROME_PATH) {
    if (runs(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH is ${env.CHROME_PATH}, which cannot be run. Correct it, or unset it to search for a browser.`,
    );
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[platform] ?? [])].find(runs) ?? (await downloadedByPlaywright());
}

/** Returns the path of the Chromium to test with, and installs one first if necessary. */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await debianPackage()) ?? (await playwrightDownload());
  if (found) return found;
  throw new Error(
    'Could not find or install Chromium. Install Chrome or Chromium, or set CHROME_PATH to its executable.',
  );
}

function debianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log("No Chromium found. Installing Debian's package.");
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function playwrightDownload() {
  console.log("No Chromium found. Installing it with Playwright's installer.");
  run('npx', ['playwright', 'install', 'chromium']);
  return findChromium();
}

async function downloadedByPlaywright() {
  try {
    const { chromium } = await import('playwright');
    return [chromium.executablePath()].find(runs);
  } catch {
    return undefined;
  }
}

function run(command, args) {
  try {
    const options = { stdio: 'inherit', shell: platform === 'win32' };
    execFileSync(command, args, { ...options, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    console.error(`${command} ${args.join(' ')} failed.`);
  }
}

/**
 * Returns whether the browser starts. Being executable is not enough: Ubuntu's `chromium-browser` may be a stub that
 * only says where the real browser is.
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    // Not on Windows, where this would open a Chrome window.
    if (platform !== 'win32') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
