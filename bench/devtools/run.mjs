// Measures the devtools in Chromium: the frames per second while events come in, with the CPU slowed down four times, and how a
// hundred thousand events are to use.
import { openChromium } from '../../scripts/pages.mjs';
import { inlineSheets } from '../../scripts/styles/inlineSheets.mjs';
import { serveBench } from '../serveBench.mjs';

const tabs = ['Timeline', 'Messages', 'State', 'Latency', 'Send', 'Faults', 'Record'];

const server = await serveBench('bench/devtools/page.tsx', { plugins: [inlineSheets] });
const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${server.url}/`);
  const session = await page.context().newCDPSession(page);
  const frames = (eventsPerSecond, scroll = false) =>
    page.evaluate((options) => window.devtoolsBench.frames(options), { ms: 4000, eventsPerSecond, scroll });
  const tab = (name) => page.getByRole('tab', { name }).click();
  const slow = (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
  const fill = (events) => page.evaluate((more) => window.devtoolsBench.fill(more), events);

  /** Prints the frames with the panel closed and with some tabs, and how they compare. */
  async function measureFrames(names) {
    await slow(4);
    row('devtools', '40 events per second', 'ratio to closed', 'no events');
    row('---', '---:', '---:', '---:');
    const closed = await frames(40);
    row('closed', closed.toFixed(0), '', (await frames(0)).toFixed(0));
    await page.getByRole('button', { name: 'Open the Tavus devtools' }).click();
    for (const name of names) {
      await tab(name);
      const open = await frames(40);
      row(name, open.toFixed(0), (open / closed).toFixed(2), (await frames(0)).toFixed(0));
    }
    await slow(1);
  }

  await page.waitForTimeout(3000);
  const small = await heapMb();
  await fill(2000);
  console.log(
    '\nFrames per second after 2,000 events, with the CPU slowed down 4 times and no graphics card:\n',
  );
  await measureFrames(tabs);
  await page.getByRole('button', { name: 'Close the devtools' }).click();

  await fill(98_000);
  await page.waitForTimeout(2000);
  const large = await heapMb();
  console.log('\nThe same after 100,000 events:\n');
  await measureFrames(['Timeline', 'Messages', 'State']);
  console.log(`\n${(large - small).toFixed(0)} MB more of memory, with the conversation itself.`);
  await tab('Send');
  const times = [];
  for (const name of ['Timeline', 'Messages', 'State'])
    times.push(`${await press(page.getByRole('tab', { name }))} ms ${name}`);
  console.log(`To show a tab: ${times.join(', ')}.`);
  await tab('Messages');
  console.log(`${(await frames(0, true)).toFixed(0)} frames per second while Messages scroll.`);
  const back = page.getByRole('button', { name: 'One entry back' });
  console.log(`One entry back: ${await press(back)} ms, and ${await press(back)} ms for the next.`);

  /** Presses a button; returns how long it takes until the page has drawn what comes of it and rests, in milliseconds. */
  async function press(button) {
    const ms = await button.evaluate(async (element) => {
      const begun = performance.now();
      element.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await new Promise((resolve) => requestIdleCallback(resolve));
      return performance.now() - begun;
    });
    return ms.toFixed(0);
  }
} finally {
  await browser.close();
  server.stop();
}
