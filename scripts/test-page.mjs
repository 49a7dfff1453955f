// Serves a built page under the strict Content-Security-Policy of docs/security.md, without Daily's hosts, holds a
// conversation on it in Chromium and saves the transcript: nothing may be evaluated, and no style or script may be
// inline. Then opens the page of `npx tavus-react inspect --open`.
import { readFileSync } from 'node:fs';
import { checkInspectPage } from './checkInspectPage.mjs';
import { bundlePage, openChromium, serve } from './pages.mjs';

const policy = readFileSync('docs/security.md', 'utf8').match(
  /```http\nContent-Security-Policy: ([^`]+)```/,
)?.[1];
if (!policy) throw new Error('docs/security.md has no ```http block with a Content-Security-Policy.');
const strict = policy
  .replaceAll(/\s+/g, ' ')
  .replaceAll(/ (https|wss):\/\/\S+?(?=[ ;])/g, '')
  .trim();

const { script, styles } = await bundlePage('test/daily/page/page.tsx', {
  // Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
  tsconfigRaw: {},
});
const files = {
  '/': '<!doctype html><title>Strict</title><link rel="stylesheet" href="/page.css"><body><script src="/page.js"></script>',
  '/page.js': script,
  '/page.css': styles,
  '/engine/call-machine-object-bundle.js': readFileSync(
    'test/daily/bundle/call-machine-object-bundle.js',
    'utf8',
  ),
};

const server = await serve(({ pathname }) => ({
  body: files[pathname],
  headers: { 'Content-Security-Policy': strict },
}));

const browser = await openChromium();
const violations = [];
try {
  const tab = await browser.newPage();
  tab.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  tab.on('pageerror', (error) => violations.push(`${error}`));
  await tab.goto(`${server.url}/`);
  await tab.getByRole('button', { name: 'Start conversation' }).click();
  await tab.getByText('Welcome to a strict page.').first().waitFor({ timeout: 15_000 });
  await tab.getByRole('textbox', { name: 'Message' }).fill('Hello!');
  await tab.keyboard.press('Enter');
  await tab.locator('[data-role="user"]').first().waitFor({ timeout: 15_000 });
  const accent = await tab
    .locator('[data-tavus-part="root"]')
    .evaluate((root) => getComputedStyle(root).getPropertyValue('--tavus-accent'));
  if (!accent) violations.push('styles.css has no effect.');
  const evaluates = (await tab.locator('body').getAttribute('data-evaluates')) !== 'no';
  if (evaluates) violations.push('The policy allows eval, so this page proves nothing.');

  await tab.getByRole('button', { name: 'End conversation' }).click();
  const saving = tab.waitForEvent('download', { timeout: 15_000 });
  const save = tab.getByRole('button', { name: 'Download transcript' });
  await save.click();
  const file = await saving;
  const saved = readFileSync(await file.path(), 'utf8');
  if (file.suggestedFilename() !== 'transcript.txt' || !/Welcome to a strict page.*Hello!/s.test(saved))
    violations.push(`The transcript was saved as ${file.suggestedFilename()}: ${saved}`);
  if (!(await save.evaluate((button) => button === document.activeElement)))
    violations.push('Saving the transcript moved the focus away.');
  violations.push(...(await checkInspectPage(browser)));
} catch (error) {
  violations.push(`${error}`);
} finally {
  await browser.close();
  server.stop();
}
for (const violation of violations) console.error(violation);
if (violations.length === 0)
  console.log(`A conversation works under: ${strict}\nThe command shows a recording in the devtools.`);
process.exit(violations.length > 0 ? 1 : 0);
