// Measures the time from the press of start to the PAL's picture, in Chromium and over the real daily-js.
import { readFileSync } from 'node:fs';
import { bundlePage, openChromium, serve } from '../../scripts/pages.mjs';
import { drawWaterfall } from './drawWaterfall.mjs';

/** What each step takes, in milliseconds. */
const delays = { create: 800, engine: 600, join: 400, pal: 1000 };
/** How long before the press the visitor opens the hair check, or the page prepares the conversation. */
const headStartMs = 2000;
/** Each time is the median of this number of runs. */
const runs = 3;

const scenarios = [
  { name: 'cold start', press: 'Start conversation' },
  { name: `hair check for ${headStartMs / 1000} s`, before: 'Check devices', press: 'Join now' },
  {
    name: `prepared ${headStartMs / 1000} s earlier`,
    before: 'Prepare',
    press: 'Start conversation',
    isPrepared: true,
  },
];

const { script } = await bundlePage('bench/face/page.tsx', { minify: true });
const engine = readFileSync('test/daily/bundle/call-machine-object-bundle.js', 'utf8');
const html = '<!doctype html><meta charset="utf-8"><title>Face</title><body><script src="/page.js"></script>';

const server = await serve(async ({ pathname }) => {
  if (!pathname.startsWith('/engine/')) return { body: pathname === '/page.js' ? script : html };
  await new Promise((resolve) => setTimeout(resolve, delays.engine));
  return { body: engine, headers: { 'Cache-Control': 'public, max-age=31536000' } };
});
const browser = await openChromium('--autoplay-policy=no-user-gesture-required');

try {
  const measured = [];
  for (const scenario of scenarios) {
    const times = [];
    for (let run = 0; run < runs; run += 1) times.push(await measure(scenario));
    times.sort((one, other) => one.total - other.total);
    measured.push({ ...scenario, ...times[Math.floor(runs / 2)] });
  }
  printTable(measured);
  for (const { name, total, spans } of measured) {
    console.log(`\n${name}: ${ms(total)} ms\n`);
    console.log(drawWaterfall(spans));
  }
  await printFailure();
} finally {
  await browser.close();
  server.stop();
}

/** Runs a scenario in a new browser context, whose cache is empty. The spans are relative to the press. */
async function measure({ before, press, isPrepared }) {
  const page = await openPage();
  const beforeAt = before && (await pressButton(page, before));
  if (before) await page.waitForTimeout(headStartMs);
  const clickedAt = await pressButton(page, press);
  await page.waitForFunction(() => window.report().pictureAt !== undefined, null, { polling: 100 });
  const { pictureAt, spans } = await page.evaluate(() => window.report());
  await page.context().close();
  const headStart = before ? clickedAt - beforeAt : 0;
  return {
    total: pictureAt - clickedAt,
    ideal: idealOf(spans, { engine: headStart, create: isPrepared ? headStart : 0 }),
    picture: lengthOf(spans, 'picture'),
    spans: since(clickedAt, spans),
  };
}

/**
 * Returns the least possible time for steps that took as long as these: whatever is left of the creation and of the
 * engine's download happens at the same time, then the join, then the PAL.
 */
function idealOf(spans, headStarts) {
  const left = (name) => Math.max(0, lengthOf(spans, name) - headStarts[name]);
  return Math.max(left('create'), left('engine')) + lengthOf(spans, 'join') + lengthOf(spans, 'PAL');
}

function since(time, spans) {
  return spans.map(({ name, start, end }) => ({ name, start: start - time, end: end - time }));
}

function lengthOf(spans, name) {
  const span = spans.find((other) => other.name === name);
  if (!span) throw new Error(`Nothing was measured for ${name}.`);
  return span.end - span.start;
}

/** Has the source create no conversation, and prints what the page still holds afterwards. */
async function printFailure() {
  const page = await openPage('&fails');
  const clickedAt = await pressButton(page, 'Start conversation');
  await page.locator('[data-tavus-part="start-button"][data-state="error"]').waitFor({ timeout: 30_000 });
  const { spans, callObjects, isDailyFree, liveTracks } = await page.evaluate(() => window.report());
  await page.context().close();
  console.log('\ncreation fails\n');
  console.log(drawWaterfall(since(clickedAt, spans)));
  console.log(`\n  call objects left: ${callObjects}`);
  console.log(`  Daily.getCallInstance() is undefined: ${isDailyFree ? 'yes' : 'no'}`);
  console.log(`  live tracks: ${liveTracks}`);
}

async function openPage(more = '') {
  const page = await (await browser.newContext()).newPage();
  const { create, join, pal } = delays;
  await page.goto(`${server.url}/?create=${create}&join=${join}&pal=${pal}${more}`);
  await page.getByRole('button', { name: 'Start conversation' }).waitFor();
  // Lets the page settle, because what it does after loading is not what the visitor waits for.
  await page.waitForTimeout(500);
  return page;
}

/** Presses a button; returns the time of the press. */
async function pressButton(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  return page.evaluate(() => window.report().clickedAt);
}

function printTable(rows) {
  const { create, engine, join, pal } = delays;
  console.log(
    `\nFrom the press of start to the PAL's picture in Chromium, in ms: the source takes ${create}, the engine's script ` +
      `${engine},\nthe join ${join}, and the PAL appears ${ms(pal)} after it. Ideal is what is left of source and engine ` +
      'at the same time,\nthen the join, then the PAL.\n',
  );
  console.log('| | measured | ideal | × ideal | difference | of it the first frame | of it the rest |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const { name, total, ideal, picture } of rows) {
    const difference = total - ideal;
    const ratio = (total / ideal).toFixed(2);
    const cells = [name, ms(total), ms(ideal), ratio, ms(difference), ms(picture), ms(difference - picture)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function ms(time) {
  return Math.round(time).toLocaleString('en');
}
