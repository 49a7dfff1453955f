// Serves examples/html with the built script tags under a strict Content-Security-Policy and holds conversations on it
// in Chromium. Checks that no call code loads before the visitor reaches for a button, and that a failed load can be
// retried.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { loadEachWay } from './cdn/loadEachWay.mjs';
import { openChromium, serve } from './pages.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; media-src 'self' blob: mediastream:; img-src 'self' data:; frame-src 'self'; connect-src 'self'";
const frame =
  '<!doctype html><title>Frame</title><body><iframe allow="camera; microphone" src="/index.html" style="width:100%;height:700px">';
const german = `<!doctype html><html lang="de"><title>Deutsch</title><body><tavus-widget simulate></tavus-widget>
<script nonce="n1" src="/npm/tavus-react@1"></script>
<script nonce="n1" type="module">
  import { labels, locale } from '/npm/tavus-react@1/dist/locales/de.js';
  Object.assign(document.querySelector('tavus-widget'), { labels, locale });
</script>`;
const pages = {
  '/frame.html': { body: frame, policy: '' },
  // Allows scripts only with a nonce, which must also cover the modules that the script loads later.
  '/german.html': { body: german, policy: policy.replace("script-src 'self'", "script-src 'nonce-n1'") },
};
let asked = [];

const server = await serve(({ pathname, search }) => {
  asked.push(pathname + search);
  const file = fileOf(pathname);
  const body = pages[pathname]?.body ?? (existsSync(file) ? readFileSync(file) : undefined);
  const headers = { 'Content-Security-Policy': pages[pathname]?.policy ?? policy };
  return body && { body, headers };
});
const browser = await openChromium();
const problems = [];
const folder = process.env.SCREENSHOTS;
if (folder) mkdirSync(folder, { recursive: true });

/**
 * Returns the file for a URL path. The package is served next to the page, and also as CDNs serve it: under its name,
 * which alone resolves to the widget's script.
 */
function fileOf(path) {
  if (path.startsWith('/cdn/')) return `dist${path}`;
  if (path === '/npm/tavus-react@1') return 'dist/cdn/widget.js';
  if (path.startsWith('/npm/tavus-react@1/')) return path.slice('/npm/tavus-react@1/'.length);
  return `examples/html${path}`;
}

async function openPage(path = '/index.html', options = {}) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  tab.on('console', (message) => {
    if (/content security policy/i.test(message.text())) problems.push(message.text());
  });
  tab.on('pageerror', (error) => problems.push(`${error}`));
  asked = [];
  await tab.goto(server.url + path);
  const shoot = async (name) => {
    if (folder) await tab.screenshot({ path: `${folder}/${name}.png` });
  };
  return { tab, shoot };
}

/** Translates an element's shadow tree like a browser that translates the page, into capital letters. */
function translateInto({ shadowRoot }) {
  const translate = (node) => {
    if (node.nodeName === 'FONT' || node.nodeName === 'STYLE') return;
    if (node.nodeType !== Node.TEXT_NODE) return void [...node.childNodes].forEach(translate);
    if (!node.isConnected || node.parentElement?.closest('font') || node.data.trim() === '') return;
    const font = document.createElement('font');
    font.textContent = node.data.toUpperCase();
    node.replaceWith(font);
  };
  translate(shadowRoot);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes)
      (type === 'childList' ? [...addedNodes] : [target]).forEach(translate);
  }).observe(shadowRoot, { childList: true, characterData: true, subtree: true });
}

const loaded = () => asked.filter((url) => /^\/cdn\/(call|canvas|simulator)/.test(url));

async function holdConversation(page, shoot = () => undefined) {
  await shoot('closed');
  if (loaded().length > 0) problems.push(`Call code was loaded before a click: ${loaded()}`);
  const widget = page.locator('tavus-widget');
  await widget.getByRole('button', { name: 'Talk to Mira' }).click();
  await widget.getByRole('button', { name: 'Start conversation' }).waitFor({ timeout: 15_000 });
  await shoot('panel');
  await widget.getByRole('button', { name: 'Start conversation' }).click();
  await widget.getByText('Live', { exact: true }).waitFor({ timeout: 15_000 });
  await new Promise((resolve) => setTimeout(resolve, folder ? 2500 : 0));
  await shoot('call');
  const larger = widget.getByRole('button', { name: 'Expand' });
  if (folder && (await larger.isVisible())) {
    await larger.click();
    await shoot('large');
    await widget.getByRole('button', { name: 'Shrink' }).click();
  }
  await widget.getByRole('button', { name: 'Minimize' }).click();
  await widget.getByRole('button', { name: /Back to the conversation/ }).waitFor();
  await shoot('pill');
  // The panel's own end button disappears together with the panel.
  await widget.getByRole('dialog').waitFor({ state: 'hidden' });
  await widget
    .locator('[data-tavus-part="widget-pill"]')
    .getByRole('button', { name: 'End conversation' })
    .click();
  await page.getByText(/tavus-widget tavus:conversation-ended .*user-left/).waitFor({ timeout: 15_000 });
  await widget.getByRole('button', { name: 'Close' }).click();
  const embed = page.locator('tavus-embed');
  await embed.getByRole('button', { name: 'Start conversation' }).click();
  await embed.getByText('Live', { exact: true }).waitFor({ timeout: 15_000 });
  await new Promise((resolve) => setTimeout(resolve, folder ? 2500 : 0));
  await shoot('embed');
}

/** Presses the launcher while the file cannot be loaded, and again once it can. */
async function failAndRetry(file) {
  const { tab, shoot } = await openPage();
  const pattern = `**/cdn/${file}*`;
  if (file.endsWith('.js')) await tab.route(pattern, (route) => route.abort());
  else await tab.context().setOffline(true);
  const widget = tab.locator('tavus-widget');
  await widget.getByRole('button', { name: 'Talk to Mira' }).click();
  await widget.getByText('We couldn’t load').waitFor({ timeout: 15_000 });
  if (file === 'call.js') await shoot('1280-light-failed');
  await tab.unroute(pattern);
  await tab.context().setOffline(false);
  await widget.getByRole('button', { name: 'Try again' }).click();
  await widget.getByRole('dialog').waitFor({ timeout: 15_000 });
  await tab.close();
}

/**
 * Asks Mira for a card and answers it, after `file` could not be loaded at first. Both files then have another address than
 * before, and the canvas must still share everything with the call.
 */
async function answerCard(file) {
  const { tab, shoot } = await openPage();
  const pattern = `**/cdn/${file}*`;
  await tab.route(pattern, (route) => route.abort());
  const widget = tab.locator('tavus-widget');
  await widget.getByRole('button', { name: 'Talk to Mira' }).click();
  if (file === 'call.js') {
    await widget.getByText('We couldn’t load').waitFor({ timeout: 15_000 });
    await tab.unroute(pattern);
    await widget.getByRole('button', { name: 'Try again' }).click();
  }
  await widget.getByRole('button', { name: 'Start conversation' }).click();
  await widget.getByText('Live', { exact: true }).waitFor({ timeout: 15_000 });
  if (file === 'canvas.js') {
    await tab.getByText(/tavus-widget tavus:error /).waitFor({ timeout: 15_000 });
    await tab.unroute(pattern);
  }
  await widget.evaluate((element) => element.sendMessage('Show me a card'));
  const card = widget.getByRole('region', { name: /What shall we talk about/ });
  await card.getByText(/lighthouse/).click({ timeout: 15_000 });
  await shoot(`card-${file}`);
  if ((await card.evaluate((element) => getComputedStyle(element).position)) === 'static')
    problems.push(`A card has no styles after a failed load of ${file}.`);
  await card.getByRole('button', { name: 'Send' }).click();
  await tab.getByText(/tavus-widget tavus:canvas-interaction .*"submit"/).waitFor({ timeout: 15_000 });
  await tab.getByText('tavus-widget tavus:canvas-card {"card":null}').waitFor({ timeout: 15_000 });
  if (asked.filter((url) => url.startsWith('/cdn/call.js')).length !== 1)
    problems.push(`The canvas loaded another copy of the call: ${asked}`);
  await tab.close();
}

try {
  const { tab, shoot } = await openPage();
  await holdConversation(tab, (name) => shoot(`1280-light-${name}`));
  await tab.close();

  const framed = await openPage('/frame.html');
  await holdConversation(framed.tab.frameLocator('iframe'));
  await framed.tab.close();

  for (const file of ['call.js', 'simulator.js', 'nothing, because the device is offline']) {
    await failAndRetry(file);
  }
  if (!asked.some((url) => /^\/cdn\/call\.js\?retry=\d+$/.test(url)))
    problems.push(`After a failed load, the retry used the same URL: ${loaded()}`);

  const { tab: inGerman } = await openPage('/german.html');
  const widgetInGerman = inGerman.locator('tavus-widget');
  await widgetInGerman.getByRole('button', { name: 'Sprechen Sie mit uns' }).click();
  await widgetInGerman.getByRole('button', { name: 'Gespräch beginnen' }).click();
  await widgetInGerman.getByRole('button', { name: 'Gespräch beenden' }).waitFor({ timeout: 15_000 });
  await inGerman.close();

  await answerCard('call.js');
  await answerCard('canvas.js');
  problems.push(...(await loadEachWay(browser)));
  const { tab: translated } = await openPage();
  const widgetInCapitals = translated.locator('tavus-widget');
  await widgetInCapitals.getByRole('button', { name: 'Talk to Mira' }).click();
  await widgetInCapitals.getByRole('button', { name: 'Start conversation' }).waitFor({ timeout: 15_000 });
  await widgetInCapitals.evaluate(translateInto);
  await widgetInCapitals.getByText('START CONVERSATION', { exact: true }).click();
  await widgetInCapitals.getByText('LIVE', { exact: true }).first().waitFor({ timeout: 15_000 });
  await translated.close();

  if (folder) {
    for (const [width, colorScheme] of [
      [1280, 'dark'],
      [360, 'light'],
      [360, 'dark'],
    ]) {
      const viewport = { width, height: width === 360 ? 740 : 800 };
      const other = await openPage('/index.html', { viewport, colorScheme });
      await holdConversation(other.tab, (name) => other.shoot(`${width}-${colorScheme}-${name}`));
      await other.tab.close();
    }
  }
} catch (error) {
  problems.push(`${error}`);
} finally {
  await browser.close();
  server.stop();
}
for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log('Both script tags hold conversations, also in a frame, and load no call code before a click.');
process.exit(problems.length > 0 ? 1 : 0);
