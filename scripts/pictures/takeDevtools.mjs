import { openPicturePage } from './openPicturePage.mjs';
import { saveLightAndDark } from './saveLightAndDark.mjs';

/** How long the conversation goes on before the first picture, in milliseconds. */
const conversationMs = 33_000;

/** Takes the pictures of docs/devtools.md. */
export async function takeDevtools() {
  const opened = await openPicturePage('devtools.tsx', { width: 1200, height: 760 });
  const { page, close } = opened;
  try {
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
  } finally {
    await close();
  }

  function show(name) {
    return page.getByRole('tab', { name }).click();
  }

  async function take(name, area = { x: 0, y: 380, width: 1200, height: 380 }) {
    await page.mouse.move(600, 10);
    await saveLightAndDark(opened, name, area);
  }
}
