import { chromium } from 'playwright';
import { ensureChromium } from '../chromium.mjs';
import { bundleEngine } from './standIns.mjs';

/** A browser with a camera and a microphone, whose pages reach nothing but this machine. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
}

/** A tab with a session of its own; `problems` are what its console warns of, `replies` what servers here told it. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
  const problems = [];
  const replies = [];
  page.on('pageerror', (error) => problems.push(`${error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('response', (response) => {
    const headers = JSON.stringify(response.headers());
    if (new URL(response.url()).hostname === 'localhost')
      replies.push(
        response.text().then(
          (text) => headers + text,
          () => headers,
        ),
      );
  });
  return { page, problems, replies };
}

let engine;

/** Gives a page our stand-in when daily-js asks for its engine. */
export async function serveEngine(page) {
  engine ??= await bundleEngine();
  await page.route(/^https:\/\/c\.daily\.co\/.*bundle.*\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: engine,
    }),
  );
}

/** Starts the conversation on a page or in a part of it, types, waits for the answer, and ends it; `meanwhile` happens before that. */
export async function converse(place, meanwhile = async () => undefined) {
  await place.getByRole('button', { name: 'Start conversation' }).click();
  await inState(place, 'connected');
  await meanwhile();
  // Where there is little room, typing is behind a button.
  const transcript = place.getByRole('button', { name: 'Show transcript' });
  if (await transcript.isVisible()) await transcript.click();
  const message = place.getByRole('textbox', { name: 'Message' });
  await message.fill('Tell me a story');
  await message.press('Enter');
  await place
    .getByText(/lighthouse/)
    .first()
    .waitFor({ state: 'attached' });
  await place.getByRole('button', { name: 'End conversation' }).click();
  await inState(place, 'ended');
}

/** Waits until the conversation there is in a state. */
export function inState(place, state) {
  return place.locator(`[data-tavus-part="root"][data-state="${state}"]`).waitFor();
}
