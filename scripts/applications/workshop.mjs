import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../pages.mjs';
import { packTarball } from './packTarball.mjs';
import { run } from './run.mjs';
import { startTavusApi } from './standIns.mjs';

/**
 * Creates a temporary folder for applications, starts the fake Tavus API and launches a browser. `testEach` closes and
 * removes all three when it is done.
 */
export async function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'tavus-react-applications-'));
  const api = await startTavusApi(folder);
  const browser = await openChromium();

  /** Builds and packs the package, then tests the applications named on the command line, or all of `names`. */
  async function testEach(names, test) {
    try {
      run('npm', ['run', '--silent', 'build'], '.');
      const tarball = packTarball(folder);
      const wanted = process.argv.slice(2);
      for (const name of wanted.length > 0 ? wanted : names) await test(name, tarball);
      console.log('All applications passed.');
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    } finally {
      await browser.close();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  return { folder, api, browser, testEach };
}
