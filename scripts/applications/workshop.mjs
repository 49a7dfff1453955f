import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTarball } from './packTarball.mjs';
import { run } from './run.mjs';
import { startTavusApi } from './standIns.mjs';
import { launchBrowser } from './visitor.mjs';

/** A folder for applications, a stand-in for the Tavus API, a browser; and `testEach`, which takes them away again. */
export async function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'tavus-react-applications-'));
  const api = await startTavusApi(folder);
  const browser = await launchBrowser();

  /** Builds and packs the package, and tests the applications that the command line names, or all. */
  async function testEach(names, test) {
    try {
      run('npm', ['run', '--silent', 'build'], '.');
      const tarball = packTarball(folder);
      const wanted = process.argv.slice(2);
      for (const name of wanted.length > 0 ? wanted : names) await test(name, tarball);
      console.log('Everything worked.');
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
