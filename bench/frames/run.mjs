// Measures the frames per second of the complete conversation in Chromium, with the CPU slowed down four times.
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { findChromium } from '../../scripts/chromium.mjs';

const { outputFiles } = await build({
  entryPoints: ['bench/frames/page.tsx'],
  bundle: true,
  format: 'iife',
  jsx: 'automatic',
  target: 'es2022',
  outdir: '/',
  write: false,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"http://localhost/"' },
});
const built = (name) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
const html = `<!doctype html><meta charset="utf-8"><title>Frames</title><style>body{margin:0}${built('page.css')}</style><body><script src="/page.js"></script>`;
const server = createServer(({ url }, response) => {
  response.writeHead(200, { 'Content-Type': url === '/page.js' ? 'text/javascript' : 'text/html' });
  response.end(url === '/page.js' ? built('page.js') : html);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.locator('[data-tavus-part="root"][data-state="connected"]').waitFor({ timeout: 30_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const frames = (wordsPerSecond, scroll = false) =>
    page.evaluate((options) => window.bench.frames(options), { ms: 5000, wordsPerSecond, scroll });

  console.log('\nFrames per second in Chromium, with the CPU slowed down 4 times and no graphics card:\n');
  console.log('| rows | idle | 40 words per second | ratio to idle | scrolling |');
  console.log('|---:|---:|---:|---:|---:|');
  let filled = 0;
  for (const rows of [20, 5000]) {
    await page.evaluate((more) => window.bench.fill(more), rows - filled);
    filled = rows;
    await page.waitForTimeout(2000);
    const [still, streaming, scrolling] = [await frames(0), await frames(40), await frames(0, true)];
    const cells = [
      rows,
      still.toFixed(0),
      streaming.toFixed(0),
      (streaming / still).toFixed(2),
      scrolling.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await browser.close();
  server.close();
}
