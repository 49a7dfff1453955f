// Measures what recording costs: below React in Node, and of the processor's time of a whole page in Chromium.
import { openChromium } from '../../scripts/pages.mjs';
import { runInNode } from '../runInNode.mjs';
import { serveBench } from '../serveBench.mjs';

process.exitCode = (await runInNode('bench/recording/main.ts')) || process.exitCode;

const server = await serveBench('bench/recording/page.tsx');
const browser = await openChromium('--autoplay-policy=no-user-gesture-required');
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server.url}/`);
  await page.locator('[data-tavus-part="root"][data-state="connected"]').waitFor({ timeout: 30_000 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const words = 1000;
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value * 1_000_000;
    return { all: of('TaskDuration'), script: of('ScriptDuration') };
  };
  const measure = async (isRecorded) => {
    const before = await busy();
    await page.evaluate(
      ([count, recorded]) => window.recordingBench.stream(count, recorded),
      [words, isRecorded],
    );
    const after = await busy();
    return { all: (after.all - before.all) / words, script: (after.script - before.script) / words };
  };
  await measure(true);
  const times = { plain: [], recorded: [] };
  for (let round = 0; round < 8; round += 1) {
    // The transcript grows, so each goes first in every other round.
    for (const isRecorded of round % 2 === 0 ? [false, true] : [true, false])
      times[isRecorded ? 'recorded' : 'plain'].push(await measure(isRecorded));
  }
  const middle = (list, part) =>
    list.map((time) => time[part]).toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log('\nProcessor time per streamed word of a page with its transcript in Chromium, in µs:\n');
  console.log('| | not recorded | recorded | × not recorded |');
  console.log('|---|---:|---:|---:|');
  for (const part of ['script', 'all']) {
    const [plain, recorded] = [middle(times.plain, part), middle(times.recorded, part)];
    console.log(
      `| ${part} | ${plain.toFixed(0)} | ${recorded.toFixed(0)} | ${(recorded / plain).toFixed(3)} |`,
    );
  }
} finally {
  await browser.close();
  server.stop();
}
