// Holds conversations in the oldest Chromium of `browserslist` and in today's: with the script tags, and with a React page
// built from dist. Boxes and colors must be the same in both, light and dark. `SCREENSHOTS=folder` saves pictures.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { compareLooks, looksOf } from './minimum/looksOf.mjs';
import { openOldestChromium } from './minimum/oldestChromium.mjs';
import { bundlePage, openChromium, serve } from './pages.mjs';

// Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
const { script, styles } = await bundlePage('scripts/minimum/page.jsx', {
  target: 'chrome109',
  tsconfigRaw: {},
});
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>React</title><link rel="stylesheet" href="/page.css">
<main style="height: 600px"></main><script src="/page.js"></script>`;
const elements = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elements</title><body>
<tavus-embed simulate custom-greeting="Hello!"></tavus-embed>
<tavus-widget simulate label="Talk to Mira" greeting="Any questions?"></tavus-widget>
<script src="/cdn/widget.js"></script><script src="/cdn/embed.js"></script>`;
const files = {
  '/react': page,
  '/unsupported': page,
  '/elements': elements,
  '/page.js': script,
  '/page.css': styles,
};
const folder = process.env.SCREENSHOTS;
if (folder) mkdirSync(folder, { recursive: true });
const begun = Date.now();
const patience = { timeout: 20_000 };

const server = await serve(({ pathname }) => ({
  body: files[pathname] ?? (existsSync(`dist${pathname}`) ? readFileSync(`dist${pathname}`) : undefined),
}));
const problems = [];

const visits = { react: visitPage, elements: visitElements, unsupported: visitWithoutCalls };

async function visitPage(tab, look) {
  await tab.getByRole('button', { name: 'Start conversation' }).waitFor(patience);
  await look('preview');
  await tab.getByRole('button', { name: 'Start conversation' }).click();
  await tab.getByText('Welcome to an old browser.').first().waitFor(patience);
  await tab.getByRole('textbox', { name: 'Message' }).fill('Hello!');
  await tab.keyboard.press('Enter');
  await tab.locator('[data-role="user"]').first().waitFor(patience);
  await tab.locator('[data-role="pal"]').nth(1).waitFor(patience);
  await tab.locator('video[data-tavus-part="pal-video"]').waitFor(patience);
  await look('call');
  await tab.getByRole('button', { name: 'End conversation' }).click();
  await tab.getByRole('button', { name: 'Download transcript' }).waitFor(patience);
  await look('ended');
}

async function visitElements(tab, look) {
  const widget = tab.locator('tavus-widget');
  await widget.getByRole('button', { name: 'Talk to Mira' }).waitFor(patience);
  await look('closed');
  await widget.getByRole('button', { name: 'Talk to Mira' }).click();
  await widget.getByRole('button', { name: 'Start conversation' }).waitFor(patience);
  await look('panel');
  await widget.getByRole('button', { name: 'Start conversation' }).click();
  await widget.getByText('Live', { exact: true }).waitFor(patience);
  await look('call');
  await widget.getByRole('button', { name: 'Minimize' }).click();
  await widget.getByRole('button', { name: /Back to the conversation/ }).waitFor(patience);
  await widget.getByRole('dialog').waitFor({ ...patience, state: 'hidden' });
  await look('pill');
  await widget
    .locator('[data-tavus-part="widget-pill"]')
    .getByRole('button', { name: 'End conversation' })
    .click();
  await widget.getByRole('button', { name: 'Close' }).click(patience);
  const embed = tab.locator('tavus-embed');
  await embed.getByRole('button', { name: 'Start conversation' }).click();
  await embed.getByText('Live', { exact: true }).waitFor(patience);
  await look('embed');
}

/** Without WebRTC, the visitor reads so before anything is asked for outside of the page. */
async function visitWithoutCalls(tab, look) {
  const asked = [];
  tab.on('request', (request) => asked.push(request.url()));
  await tab.getByRole('button', { name: 'Start conversation' }).click();
  await tab.getByText('This browser doesn’t support video calls').first().waitFor(patience);
  await look('unsupported');
  if (asked.length > 0) problems.push(`Without WebRTC, the page still asked for ${asked}.`);
}

/** Returns the looks of every state. */
async function visit(browser, name, colorScheme) {
  const looks = {};
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  const version = browser.version().split('.')[0];
  tab.on('pageerror', (error) => problems.push(`${name} in ${version}: ${error}`));
  if (name === 'unsupported') await tab.addInitScript('delete window.RTCPeerConnection');
  await tab.goto(`${server.url}/${name}`);
  await visits[name](tab, async (state) => {
    // What is under the pointer looks different, and what fades in is done by then.
    await tab.mouse.move(1, 1);
    await tab.waitForTimeout(700);
    looks[state] = await looksOf(tab);
    if (folder) await tab.screenshot({ path: `${folder}/${name}-${colorScheme}-${state}-${version}.png` });
  });
  await context.close();
  return looks;
}

const [old, now] = await Promise.all([openOldestChromium(), openChromium()]);
try {
  for (const name of Object.keys(visits)) {
    for (const colorScheme of ['light', 'dark']) {
      const [before, after] = [await visit(old, name, colorScheme), await visit(now, name, colorScheme)];
      for (const state of Object.keys(after)) {
        const count = Object.keys(after[state]).length;
        if (count < 2) problems.push(`${name}, ${state}: only ${count} parts were compared.`);
        const differences = compareLooks(before[state], after[state]);
        problems.push(...differences.map((difference) => `${name}, ${colorScheme}, ${state}: ${difference}`));
      }
    }
  }
} catch (error) {
  problems.push(`${error}`);
} finally {
  await Promise.all([old.close(), now.close()]);
  server.stop();
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(
  `Conversations in Chromium ${old.version()} look as in ${now.version()} (${Math.round((Date.now() - begun) / 1000)} s).`,
);
