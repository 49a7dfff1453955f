// Measures what recording costs: below React in Node, and of the processor's time of a whole page in Chromium.
import { bundlePage, openChromium, serve } from '../../scripts/pages.mjs';
import { runInNode } from '../runInNode.mjs';

process.exitCode = (await runInNode('bench/recording/main.ts')) || process.exitCode;

const { script, styles } = await bundlePage('bench/recording/page.tsx', { minify: true });
const html = `<!doctype html><meta charset="utf-8"><title>Recording</title><style>body{margin:0}${styles}</style><body><script src="/page.js"></script>`;
const server = await serve(({ pathname }) => ({ body: pathname === '/page.js' ? script : html }));
const browser = await openChromium('--autoplay-policy=no-user-gesture-required');
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server.url}/`);
  await page.locator('[data-tavus-part="root"][data-state="connected"]').waitFor({ timeout: 30_000 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const words = 1000;
  const busyMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const measure = async (isRecorded) => {
    const before = await busyMs();
    await page.evaluate(([count, recorded]) => window.bench.stream(count, recorded), [words, isRecorded]);
    return (((await busyMs()) - before) / words) * 1000;
  };
  await measure(true);
  const times = { plain: [], recorded: [] };
  for (let round = 0; round < 7; round += 1) {
    times.plain.push(await measure(false));
    times.recorded.push(await measure(true));
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const [plain, recorded] = [middle(times.plain), middle(times.recorded)];
  console.log('\nProcessor time per streamed word of a page with its transcript in Chromium, in µs:\n');
  console.log('| not recorded | recorded | × not recorded |');
  console.log('|---:|---:|---:|');
  console.log(`| ${plain.toFixed(0)} | ${recorded.toFixed(0)} | ${(recorded / plain).toFixed(3)} |`);
} finally {
  await browser.close();
  server.stop();
}
