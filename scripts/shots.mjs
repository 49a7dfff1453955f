// Takes pictures of every state in all sizes, themes, languages and preferences that we look at, and lays them out as contact
// sheets: one picture for each state. `npm run shots -- <folder> <part of the name of a state>…` takes only some.
// `npm run shots -- --docs` takes those of docs/pictures instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import react from '@vitejs/plugin-react';
import { createServer, runnerImport } from 'vite';
import { openChromium } from './pages.mjs';

const [folder = 'shots', ...wanted] = argv.slice(2);
if (folder === '--docs') {
  await import('./pictures/take.mjs');
  process.exit();
}

const sizes = [
  [1920, 1080],
  [1280, 800],
  [768, 1024],
  [740, 360],
  [400, 300],
  [360, 740],
  [300, 900],
];
const dark = { colorScheme: 'dark' };
const forced = { forcedColors: 'active' };
// A window that is zoomed to 200 % has half of its size.
const zoomed = [[640, 400]];
const some = [
  [1280, 800],
  [360, 740],
  [740, 360],
];
/** What is looked at in each language. Every language is a page of its own. */
const languages = {
  en: [
    { name: 'light', media: {}, sizes },
    { name: 'dark', media: dark, sizes },
    { name: 'forced colors', media: forced, sizes: some },
    { name: '200 %', media: {}, sizes: zoomed },
  ],
  de: [{ name: 'German', media: {}, sizes: some }],
  ar: [{ name: 'Arabic', media: dark, sizes: some }],
};

const load = async (path) => (await runnerImport(path)).module;
const { aliases } = await load('./aliases.ts');
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
mkdirSync(folder, { recursive: true });
const browser = await openChromium();
const pictures = new Map();
try {
  for (const [language, looks] of Object.entries(languages)) await visit(language, looks);
  for (const [state, shots] of pictures) await layOut(state, shots);
} finally {
  await browser.close();
  await server.close();
}

async function visit(language, looks) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${server.resolvedUrls?.local[0]}test/shots/index.html`);
  await page.waitForFunction(() => 'showShots' in window);
  const states = await page.evaluate((which) => window.showShots(which), language);
  for (const state of states.filter(isWanted)) {
    for (const look of looks) await take(page, state, look);
    console.log(`${language}: ${state}`);
  }
  await page.close();
}

async function take(page, state, { name, media, sizes }) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((which) => window.showShot(which), state);
    const title = `${width} × ${height}, ${name}`;
    const png = await page.screenshot();
    pictures.set(state, [...(pictures.get(state) ?? []), { title, width, height, png }]);
  }
}

function isWanted(state) {
  return wanted.length === 0 || wanted.some((part) => state.includes(part));
}

/** Writes one picture with everything of a state, smaller than it is. */
async function layOut(state, shots) {
  const figures = shots.map(({ title, width, height, png }) => {
    const source = `data:image/png;base64,${png.toString('base64')}`;
    const [shownWidth, shownHeight] = [width, height].map((length) => Math.round(length / 2.4));
    return `<figure><img src="${source}" width="${shownWidth}" height="${shownHeight}"><figcaption>${title}</figcaption></figure>`;
  });
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.setContent(
    `<style>body { margin: 12px; display: flex; flex-wrap: wrap; gap: 12px; background: #888; font: 14px sans-serif } figure { margin: 0 } img { display: block }</style>${figures.join('')}`,
  );
  const file = `${folder}/${state}.png`;
  writeFileSync(file, await page.screenshot({ fullPage: true }));
  await page.close();
  console.log(file);
}
