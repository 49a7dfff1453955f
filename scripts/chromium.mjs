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

/** The Chromium to test with, or undefined if there is none yet. */
export async function findChromium() {
  if (env.CHROME_PATH) {
    if (runs(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH is ${env.CHROME_PATH}, which does not run. Correct it, or unset it to search.`,
    );
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[platform] ?? [])].find(runs) ?? (await downloadedByPlaywright());
}

/** The Chromium to test with, installed first if need be. */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await debianPackage()) ?? (await playwrightDownload());
  if (found) return found;
  throw new Error(
    'No Chromium could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to its executable.',
  );
}

function debianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log("No Chromium found: installing Debian's package.");
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function playwrightDownload() {
  console.log("No Chromium found: asking Playwright's installer.");
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

/** Ubuntu's `chromium-browser` may be a note that the real one is elsewhere, so being executable is not enough. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    // On Windows Chrome would open a window.
    if (platform !== 'win32') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
