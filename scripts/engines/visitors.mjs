import { firefox } from 'playwright-bidi';
import { remote } from 'webdriverio';
import { openChromium } from '../pages.mjs';
import { prepareFirefox } from './firefox.mjs';
import { firefoxUserPrefs, webkitCapabilities } from './launchOptions.mjs';
import { prepareWebKit } from './webkit.mjs';

/**
 * Opens a window in each engine. All have the same methods; `run` takes the body of an asynchronous function. With
 * `blocksSound`, pages are silent until the visitor's first gesture; Firefox cannot be made to do that.
 */
export const visitors = {
  async chromium(_, viewport, { blocksSound } = {}) {
    const policy = blocksSound ? 'document-user-activation-required' : 'no-user-gesture-required';
    return throughPlaywright(await openChromium(`--autoplay-policy=${policy}`), viewport);
  },

  async firefox(services, viewport) {
    const { FIREFOX_PATH: executablePath, ...env } = await prepareFirefox(services);
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath,
      env: { ...process.env, ...env },
      firefoxUserPrefs,
    });
    return throughPlaywright(browser, viewport);
  },

  async webkit(services, { width, height }, { blocksSound } = {}) {
    const { WEBKIT_DRIVER_PORT, WEBKIT_HOST } = await prepareWebKit(services, { blocksSound });
    const browser = await remote({
      hostname: '127.0.0.1',
      port: Number(WEBKIT_DRIVER_PORT),
      logLevel: 'silent',
      capabilities: {
        browserName: 'safari',
        ...webkitCapabilities(WEBKIT_HOST),
      },
    });
    await browser.setWindowSize(width, height);
    await browser.setTimeout({ script: 120_000 });
    return {
      open: (url) => browser.url(url),
      run: (body) =>
        browser.executeAsync(`const done = arguments[0]; (async () => { ${body} })().then(done)`),
      click: async (selector) => (await browser.$(selector)).click(),
      screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
      close: () => browser.deleteSession(),
    };
  },
};

async function throughPlaywright(browser, viewport) {
  const page = await browser.newPage({ viewport });
  return {
    open: (url) => page.goto(url),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    click: (selector) => page.click(selector),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
