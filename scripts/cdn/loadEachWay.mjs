import { existsSync, readFileSync } from 'node:fs';
import { serve } from '../pages.mjs';
import { copies, waysToLoad } from './waysToLoad.mjs';

const timeout = 20_000;

/**
 * Loads the script tag in each way, presses its launcher and prints the results. The call must appear; or, if the script
 * cannot know where `call.js` is, it must report that before the press and request nothing. Returns the problems.
 */
export async function loadEachWay(browser) {
  let ways = [];
  const server = await serve(({ pathname }) => {
    const way = ways[/^\/page\/(\d+)$/.exec(pathname)?.[1]];
    if (way) return { body: way.html, headers: way.policy && { 'Content-Security-Policy': way.policy } };
    const file = pathname
      .replace(/^(\/npm\/tavus-react@1\/dist)?\/cdn\//, 'dist/cdn/')
      .replace(/^\/npm\/tavus-react@1$/, 'dist/cdn/widget.js');
    const body = copies[pathname] ?? (existsSync(file) ? readFileSync(file) : undefined);
    const type = { 'Content-Type': 'text/javascript' };
    return body && { body, headers: { 'Access-Control-Allow-Origin': '*', ...type } };
  });
  ways = waysToLoad(server.url, `http://127.0.0.1:${server.port}`);
  const context = await browser.newContext();
  const problems = [];
  const left = [...ways.entries()];
  const rows = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, way] = next;
      const problem = await load(context, `${server.url}/page/${index}`, way);
      rows[index] =
        `  ${problem ? 'FAILED' : 'ok    '}  ${way.name}${way.lost ? ' (says that nothing tells the folder)' : ''}`;
      if (problem) problems.push(`${way.name}: ${problem}`);
    }
  };
  try {
    await Promise.all([work(), work(), work()]);
  } finally {
    await context.close();
    server.stop();
  }
  console.log(
    `The launcher pressed on pages that load the script in ${ways.length} ways:\n${rows.join('\n')}`,
  );
  return problems;
}

/** Returns the problem, or undefined. */
async function load(context, url, { lost = false, late = false, framed = false }) {
  const page = await context.newPage();
  const said = [];
  const requested = [];
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => errors.push(`${error}`));
  page.on('request', (request) => requested.push(request.url()));
  try {
    await page.goto(url);
    const where = framed ? page.frameLocator('iframe') : page;
    const launcher = where.locator('tavus-widget').getByRole('button', { name: 'Talk to Mira' });
    await launcher.waitFor({ timeout });
    const told = said.filter((text) => text.startsWith('Tavus: '));
    const hints = told.filter((text) => /data-tavus-base|http or https/.test(text));
    if (hints.length !== (lost || late ? 1 : 0)) return `the console said ${JSON.stringify(said)}`;
    const before = requested.length;
    await launcher.click();
    const widget = where.locator('tavus-widget');
    if (lost) await widget.getByText('We couldn’t load').waitFor({ timeout });
    else await widget.getByRole('button', { name: 'Start conversation' }).waitFor({ timeout });
    const after = requested.slice(before);
    if (lost && after.length > 0) return `it requested ${after}`;
    if (lost && !(await widget.getByRole('button', { name: 'Try again' }).isVisible()))
      return 'it offers no retry';
    // What moves the widget is in canvas.js, and loads while the browser is idle.
    if (!lost && !after.every((address) => /\/cdn\/(call|simulator|canvas)\.js$/.test(address)))
      return `it requested ${after}`;
    return errors[0];
  } catch (error) {
    return `${error}`.split('\n')[0].concat(` ${said} ${errors}`);
  } finally {
    await page.close();
  }
}
