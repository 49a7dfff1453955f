// Takes screenshots of every state of the components and the elements in Chromium, Firefox and WebKit, into the given folder
// or `screenshots`, and writes a page that shows them next to each other.
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import react from '@vitejs/plugin-react';
import { createServer, runnerImport } from 'vite';
import { openServices } from './engines/services.mjs';
import { visitors } from './engines/visitors.mjs';

const folder = argv[2] ?? 'screenshots';
const load = async (path) => (await runnerImport(path)).module;
const { aliases } = await load('./aliases.ts');
const { readSheets } = await load('./test/hosts/readSheets.ts');
const { stylesPlugin } = await load('./scripts/styles/stylesPlugin.ts');

// The states that are also shown on a phone, upright and lying flat.
const resized = ['preview', 'hair check', 'call', 'ended', 'embed in a call'];
const smallSizes = [
  [360, 640],
  [740, 360],
];

const sheets = await readSheets();
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  cacheDir: 'node_modules/.vite-hosts',
  plugins: [react(), stylesPlugin(), preparePage()],
  resolve: { alias: aliases },
  server: { port: 0 },
});
await server.listen();
const services = openServices();
const states = new Set();
const engines = Object.keys(visitors).filter((name) => argv.length < 4 || argv.slice(3).includes(name));
try {
  for (const name of engines) await visit(name);
  writeFileSync(`${folder}/index.html`, sideBySide());
  console.log(`${folder}/index.html`);
} finally {
  services.stop();
  await server.close();
}

async function visit(name) {
  mkdirSync(`${folder}/${name}`, { recursive: true });
  const { open, run, screenshot, close } = await visitors[name](services, { width: 960, height: 640 });
  try {
    await open(`${server.resolvedUrls?.local[0]}test/hosts/page/index.html`);
    for (let time = 0; !(await run('return "showAll" in window')); time += 1)
      if (time > 600) throw new Error(`The page does not load in ${name}.`);
    await run('await window.showAll()');
    for (const state of await run('return window.states()'))
      for (const size of [undefined, ...(resized.includes(state) ? smallSizes : [])]) {
        const title = [state, ...(size ?? [])].join(' ');
        states.add(title);
        for (const theme of ['light', 'dark']) {
          await run(`await window.showOnly(${[state, theme, size].map((given) => JSON.stringify(given))})`);
          writeFileSync(`${folder}/${name}/${title} ${theme}.png`, await screenshot());
        }
        console.log(`${name}: ${title}`);
      }
  } finally {
    await close();
  }
}

/** Gives the page its style sheets, and what Debian's WebKitGTK lacks. */
function preparePage() {
  return {
    name: 'prepare-page',
    transformIndexHtml: () => [
      { tag: 'script', children: `window.hostSheets = ${JSON.stringify(sheets)}` },
      { tag: 'script', attrs: { type: 'module', src: '/test/engines/missingWebRtc.ts' } },
    ],
  };
}

function sideBySide() {
  const picture = (state, name, theme) => `<img alt="${state}, ${name}" src="${name}/${state} ${theme}.png">`;
  const rows = [...states].flatMap((state) =>
    ['light', 'dark'].map(
      (theme) =>
        `<h2>${state}, ${theme}</h2><div>${engines.map((name) => picture(state, name, theme)).join('')}</div>`,
    ),
  );
  return `<!doctype html><style>div { display: flex } img { inline-size: ${100 / engines.length}% }</style>${rows.join('\n')}`;
}
