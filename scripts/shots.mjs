// Takes pictures of every state in all sizes, themes, languages and preferences that we look at, and lays them out as contact
// sheets: one picture for each state, and a folder with its pictures as large as they are. It takes about ten minutes.
// `npm run shots -- <folder> <a group of states or a part of the name of a state>…` takes only some.
// `npm run shots -- --docs` takes those of docs/pictures instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process, { argv } from 'node:process';
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
    { name: '200 %', media: {}, sizes: zoomed },
    { name: 'dark', media: dark, sizes },
    { name: 'forced colors', media: forced, sizes: some },
  ],
  de: [{ name: 'German', media: {}, sizes: some }],
  ar: [{ name: 'Arabic', media: dark, sizes: some }],
};

/** The titles of the pictures of a state, in the order of its contact sheet. */
const titles = Object.values(languages)
  .flat()
  .flatMap(({ name, sizes: all }) => all.map(([width, height]) => titleOf(width, height, name)));

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
const browser = await openChromium();
/** The pictures of each state, by their titles. */
const pictures = new Map();
try {
  const visits = await planVisits();
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(visits)));
  for (const [state, shots] of pictures) await layOut(state, shots);
} finally {
  await browser.close();
  await server.close();
}

/** Every group of states in every language is a page, so that several can be visited at once. */
async function planVisits() {
  const page = await openPage();
  const groups = await page.evaluate(() => window.groups);
  await page.close();
  const named = groups.filter((group) => wanted.includes(group));
  return (named.length > 0 ? named : groups).flatMap((group) =>
    Object.entries(languages).map(([language, looks]) => ({ group, language, looks })),
  );
}

async function work(visits) {
  for (let next = visits.shift(); next; next = visits.shift()) await visit(next);
}

async function visit({ group, language, looks }) {
  const page = await openPage();
  const shown = await page.evaluate(([of, words]) => window.showShots(of, words), [group, language]);
  const { states, problem } = shown;
  if (problem) {
    console.error(`Not all of ${group} is shown in ${language}: ${problem}`);
    process.exitCode = 1;
  }
  for (const state of states.filter((name) => isWanted(group, name))) {
    mkdirSync(`${folder}/${state}`, { recursive: true });
    await page.evaluate((which) => window.showShot(which), state);
    for (const look of looks) await take(page, state, look);
    console.log(`${language}: ${state}`);
  }
  await page.close();
}

async function openPage() {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${server.resolvedUrls?.local[0]}test/shots/index.html`);
  await page.waitForFunction(() => 'showShots' in window, undefined, { timeout: 120_000 });
  return page;
}

async function take(page, state, { name, media, sizes }) {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.settleShot());
    const title = titleOf(width, height, name);
    const png = await page.screenshot({ path: `${folder}/${state}/${title}.png` });
    pictures.set(state, { ...pictures.get(state), [title]: { width, height, png } });
  }
}

function isWanted(group, state) {
  return wanted.length === 0 || wanted.some((part) => group === part || state.includes(part));
}

function titleOf(width, height, name) {
  return `${width} × ${height}, ${name}`;
}

/** Writes one picture with everything of a state, smaller than it is. */
async function layOut(state, shots) {
  const figures = titles.flatMap((title) => {
    if (!shots[title]) return [];
    const { width, height, png } = shots[title];
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
