// Measures the frames per second of the complete conversation in Chromium, with the CPU slowed down four times.
import { openChromium } from '../../scripts/pages.mjs';
import { serveBench } from '../serveBench.mjs';

const server = await serveBench('bench/frames/page.tsx');

const browser = await openChromium('--autoplay-policy=no-user-gesture-required');
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${server.url}/`);
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
  await page.close();
  await measureFace();
} finally {
  await browser.close();
  server.stop();
}

/** Measures what the simulator's face costs the page, which draws it, while the PAL comes and while it speaks. */
async function measureFace() {
  console.log(
    "\nThe same with the simulator's face, which the page draws: its frames, the PAL's, and tasks above 50 ms:\n",
  );
  console.log('| CPU | window | frames | pictures | width | tasks while it comes | while it speaks |');
  console.log('|---:|---:|---:|---:|---:|---:|---:|');
  for (const rate of [1, 4]) {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 640, height: 480 },
    ]) {
      const page = await browser.newPage({ viewport });
      await page.goto(`${server.url}/?face`);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await page.getByRole('button', { name: 'Start conversation' }).click();
      await page.locator('[data-tavus-part="root"][data-state="connected"]').waitFor({ timeout: 30_000 });
      await page.waitForFunction(
        () => document.querySelector(`[data-tavus-part="stage"] video`)?.videoWidth > 0,
      );
      await page.waitForTimeout(6000);
      const coming = await page.evaluate(() => window.bench.face());
      const frames = await page.evaluate(() =>
        window.bench.frames({ ms: 5000, wordsPerSecond: 0, scroll: false }),
      );
      const speaking = await page.evaluate(() => window.bench.face());
      const cells = [
        `1/${rate}`,
        `${viewport.width} × ${viewport.height}`,
        frames.toFixed(0),
        ((speaking.pictures - coming.pictures) / 5).toFixed(0),
        speaking.width,
        tasksOf(coming),
        tasksOf(speaking),
      ];
      console.log(`| ${cells.join(' | ')} |`);
      await page.close();
    }
  }
}

function tasksOf({ longTasks }) {
  const longest = Math.max(0, ...longTasks);
  return longTasks.length === 0 ? 'none' : `${longTasks.length}, up to ${longest.toFixed(0)} ms`;
}
