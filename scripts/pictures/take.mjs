// Takes the pictures of docs/devtools.md, light and dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundlePage, openChromium, serve } from '../pages.mjs';
import { inlineSheets } from '../styles/inlineSheets.mjs';

const folder = 'docs/pictures';
/** More than that makes the page of the documentation slow to open. */
const mostBytes = 60 * 1024;
/** How long the conversation goes on before the first picture, in milliseconds. */
const conversationMs = 33_000;

const { script, styles } = await bundlePage('scripts/pictures/page.tsx', {
  minify: true,
  plugins: [inlineSheets],
});
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>body{margin:0}${styles}</style><body><script src="/page.js"></script>`;
const server = await serve(({ pathname }) => ({ body: pathname === '/page.js' ? script : html }));
const browser = await openChromium('--autoplay-policy=no-user-gesture-required');
mkdirSync(folder, { recursive: true });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, deviceScaleFactor: 1 });
  page.on('pageerror', (error) => console.error(error));
  const session = await page.context().newCDPSession(page);
  await page.goto(`${server.url}/`);
  await page.waitForTimeout(conversationMs);
  await page.getByRole('button', { name: 'Open the Tavus devtools' }).click();

  await show('Timeline');
  await take('devtools-timeline', { x: 0, y: 0, width: 1200, height: 760 });

  await show('Messages');
  await page.getByRole('searchbox').fill('tool');
  await page.getByRole('option').filter({ hasText: 'tool_call' }).first().click();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').blur();
  await take('devtools-messages');

  await show('State');
  await take('devtools-state');

  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await show('Latency');
  await take('devtools-latency');

  function show(name) {
    return page.getByRole('tab', { name }).click();
  }

  async function take(name, area = { x: 0, y: 380, width: 1200, height: 380 }) {
    await page.mouse.move(600, 10);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(500);
      const file = `${folder}/${name}-${colorScheme}.webp`;
      const picture = await smallPicture(area);
      writeFileSync(file, picture);
      console.log(`${file}: ${Math.ceil(picture.length / 1024)} KB`);
    }
  }

  /** Playwright takes no pictures in this format, which is a third of a PNG. */
  async function smallPicture(area) {
    for (let quality = 82; quality >= 50; quality -= 8) {
      const clip = { ...area, scale: 1 };
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip });
      const picture = Buffer.from(data, 'base64');
      if (picture.length <= mostBytes) return picture;
    }
    throw new Error('A picture is too large.');
  }
} finally {
  await browser.close();
  server.stop();
}
