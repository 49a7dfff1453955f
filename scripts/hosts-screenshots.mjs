// Takes screenshots of every state of the components on each page of `test/hosts`, into the given folder or `screenshots`.
// There are two for each page: all states one below the other, and the widget in the window.
import { mkdirSync } from 'node:fs';
import { argv } from 'node:process';
import react from '@vitejs/plugin-react';
import { createServer, runnerImport } from 'vite';
import { openChromium } from './pages.mjs';

const folder = argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });

const load = async (path) => (await runnerImport(path)).module;
const { aliases } = await load('./aliases.ts');
const { readSheets } = await load('./test/hosts/readSheets.ts');
const { stylesPlugin } = await load('./scripts/styles/stylesPlugin.ts');

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  cacheDir: 'node_modules/.vite-hosts',
  plugins: [react(), stylesPlugin()],
  resolve: { alias: aliases },
  server: { port: 0 },
});
await server.listen();
const browser = await openChromium();
try {
  const tab = await browser.newPage({ viewport: { width: 960, height: 800 } });
  await tab.addInitScript(`window.hostSheets = ${JSON.stringify(await readSheets())}`);
  await tab.goto(`${server.resolvedUrls?.local[0]}test/hosts/page/index.html`);
  await tab.waitForFunction(() => 'showAll' in window);
  const hosts = await tab.evaluate(() => window.showAll());
  for (const [index, { name, still }] of hosts.entries()) {
    await tab.emulateMedia({ reducedMotion: still ? 'reduce' : 'no-preference' });
    await tab.evaluate((which) => window.wear(which), index);
    const file = `${folder}/${String(index).padStart(2, '0')} ${name.replaceAll(/[^\w ]/g, '')}`;
    await tab.screenshot({ path: `${file}.png` });
    await tab.screenshot({ path: `${file}, all states.png`, fullPage: true });
    console.log(`${file}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
