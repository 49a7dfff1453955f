import { bundlePage, openChromium, serve } from '../pages.mjs';
import { inlineSheets } from '../styles/inlineSheets.mjs';

/** Opens a page of this folder in Chromium. Returns the page, a function that takes a picture, and one that closes it all. */
export async function openPicturePage(source, viewport) {
  const { script, styles } = await bundlePage(`scripts/pictures/${source}`, {
    minify: true,
    plugins: [inlineSheets],
  });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>body{margin:0}${styles}</style><body><script src="/page.js"></script>`;
  const server = await serve(({ pathname }) => ({ body: pathname === '/page.js' ? script : html }));
  const browser = await openChromium('--autoplay-policy=no-user-gesture-required');
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
  page.on('pageerror', (error) => console.error(error));
  const session = await page.context().newCDPSession(page);
  await page.goto(`${server.url}/`);

  /** Playwright takes no pictures in this format, which is a third of a PNG. */
  async function capture(area, quality) {
    const clip = { scale: 1, ...area };
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    return Buffer.from(data, 'base64');
  }

  async function close() {
    await browser.close();
    server.stop();
  }

  return { page, capture, close };
}
