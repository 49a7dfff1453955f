import { bundleEngine } from './standIns.mjs';

/**
 * Opens a page with its own browser context and blocks every request that leaves this machine. `problems` collects page
 * errors and console warnings and errors; `replies` collects headers and bodies of responses from localhost.
 */
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

/** Responds with our replacement when daily-js on the page requests its engine. */
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

/**
 * Starts the conversation on a page or in a part of it, sends a typed message, waits for the answer and ends the
 * conversation. `meanwhile` runs after the conversation is connected and before the message is sent.
 */
export async function converse(place, meanwhile = async () => undefined) {
  await place.getByRole('button', { name: 'Start conversation' }).click();
  await inState(place, 'connected');
  await meanwhile();
  // In a narrow layout, this button opens the panel with the message field.
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

/** Waits until the conversation in `place` is in `state`. */
export function inState(place, state) {
  return place.locator(`[data-tavus-part="root"][data-state="${state}"]`).waitFor();
}
