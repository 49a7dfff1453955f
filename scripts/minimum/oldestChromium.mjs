import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright';

/** The package with the oldest Chromium of `browserslist`. It is not a dependency because it takes 58 MB. */
const version = '109.0.6';
const folder = `node_modules/.cache/chromium-${version}`;
const executablePath = `${folder}/chromium`;

/** Opens the oldest Chromium that the package supports, with a fake camera and microphone. */
export async function openOldestChromium() {
  await ensureOldestChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [major] = browser.version().split('.');
  if (browserslist.includes(`chrome >= ${major}`)) return browser;
  await browser.close();
  throw new Error(
    `package.json has another oldest Chrome in its browserslist than ${major}, which this runs.`,
  );
}

async function ensureOldestChromium() {
  if (existsSync(executablePath)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The oldest Chromium exists only for Linux on x64, so run this check there.');
  console.log(`Downloading @sparticuz/chromium@${version} (58 MB).`);
  mkdirSync(folder, { recursive: true });
  const args = ['pack', `@sparticuz/chromium@${version}`, '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', args, { encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', tarball, 'package/bin/chromium.br', 'package/bin/swiftshader.tar.br'], {
    cwd: folder,
  });
  await inflate('swiftshader.tar', `${folder}/swiftshader.tar`);
  execFileSync('tar', ['xf', 'swiftshader.tar'], { cwd: folder });
  await inflate('chromium', `${executablePath}.part`, 0o755);
  // Only a whole file gets the name that is looked for.
  renameSync(`${executablePath}.part`, executablePath);
}

async function inflate(name, to, mode = 0o644) {
  const packed = createReadStream(`${folder}/package/bin/${name}.br`);
  await pipeline(packed, createBrotliDecompress(), createWriteStream(to, { mode }));
}
