// Installs the packed tarball into copies of the examples, builds and starts them, and holds conversations on them in
// Chromium: with the simulator, and with the real daily-js, a fake Tavus API and a replacement for Daily's engine.
// `node scripts/test-examples.mjs nextjs` tests only that one.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run, step } from './applications/run.mjs';
import { startServer } from './applications/startServer.mjs';
import { converse, inState, openPage as openPageOf, serveEngine } from './applications/visitor.mjs';
import { openWorkshop } from './applications/workshop.mjs';
import { serve } from './pages.mjs';
import { startWorker } from './servers/startWorker.mjs';

const checks = [
  holdsASimulatedConversation,
  hasTheColoursOfTheSystem,
  holdsAConversationOverDaily,
  asksTheServer,
  showsARefusal,
];

const examples = {
  'vite-react': { start: ['node', 'server.js'], assets: 'dist', checks },
  nextjs: {
    start: ['node', 'node_modules/next/dist/bin/next', 'start'],
    assets: '.next/static',
    checks: [...checks, streamsItsPage, keepsTheCallBetweenPages, asksAServerAction],
  },
  html: { serve: servePlainPage, checks: [holdsConversationsInElements, holdsOneOfADeployment] },
  hono: { start: ['node', 'dist/node.js'], checks: [answersRequests] },
  'hono on workers': { serve: serveOnWorkers, checks: [answersAnAddress] },
  express: { start: ['node', 'dist/server.js'], checks: [answersRequests] },
  // SvelteKit itself needs a newer Node than this package.
  sveltekit: {
    scripts: ['check', ...(Number(process.versions.node.split('.')[0]) >= 24 ? ['build'] : [])],
    checks: [],
  },
  'tanstack-start': { checks: [] },
};

const { folder, api, browser, testEach } = await openWorkshop();
const tavus = { TAVUS_API_KEY: api.apiKey, TAVUS_BASE_URL: api.url, TAVUS_PAL_ID: 'p1' };
await testEach(Object.keys(examples), testExample);

async function testExample(name, tarball) {
  const example = examples[name];
  const server = await (example.serve ?? installAndStart)(name, tarball, example);
  try {
    for (const check of example.checks) {
      step(`${name}: ${check.name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`);
      api.reset();
      await check(server.url);
    }
  } finally {
    await server?.stop();
  }
}

async function installAndStart(name, tarball, { start, assets, scripts = ['build'] }) {
  const copy = install(name, tarball);
  for (const script of scripts) {
    step(`${name}: ${script}`);
    run('npm', ['run', '--silent', script], copy);
  }
  if (assets) keepsTheKeyOutOf(join(copy, assets));
  return start && startServer(start, copy, { NODE_ENV: 'production', ...tavus });
}

/** Copies an example and installs the tarball into it; returns the copy. */
function install(name, tarball) {
  const copy = join(folder, name);
  const isMade = (path) => /(^|[\\/])(node_modules|dist|\.next|package-lock\.json)$/.test(path);
  cpSync(resolve('examples', name), copy, { recursive: true, filter: (path) => !isMade(path) });
  step(`${name}: install`);
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
  manifest.dependencies['tavus-react'] = `file:${tarball}`;
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], copy);
  return copy;
}

async function serveOnWorkers(_, tarball) {
  const copy = install('hono', tarball);
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'miniflare@4'], copy);
  return startWorker(join(copy, 'src/worker.ts'), copy, tavus);
}

/** Creates a conversation and ends it, as a page does. The page itself is that of other examples. */
async function answersRequests(url, more = {}) {
  const post = async (path, body) => {
    const headers = { origin: url, 'content-type': 'application/json', ...more };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, reply: await response.json() };
  };
  const created = await post('/api/tavus', {});
  assert.equal(created.status, 201, JSON.stringify(created.reply));
  assert.equal(api.requests[0].headers['x-api-key'], api.apiKey);
  assert.equal((await post('/api/tavus/other', {})).status, 404);
  const { handle } = created.reply;
  assert.equal((await post('/api/tavus/end', { handle })).status, 200);
  assert.equal(api.conversations.get('c1'), 'ended');
}

/** Does the same with the address of the visitor, which Cloudflare adds to each request. */
function answersAnAddress(url) {
  return answersRequests(url, { 'cf-connecting-ip': '203.0.113.7' });
}

/** Creates a conversation with the server action, which the page ends at the route handler when it closes. */
async function asksAServerAction(url) {
  const { page, problems } = await openPage();
  await page.goto(`${url}/?action`);
  await page.getByRole('button', { name: 'Start conversation' }).click();
  await until(() => api.conversations.get('c1') === 'active', 'the action to create a conversation');
  await delay(1000);
  await page.goto('about:blank');
  await until(() => api.conversations.get('c1') === 'ended', 'the closed page to end its conversation');
  assert.equal(api.conversations.size, 1);
  assert.deepEqual(
    problems.filter((text) => text.includes('action')),
    [],
  );
  await page.context().close();
}

/** Serves the page as it is, and a copy with a deployment instead of the simulator, with the tarball's script tags. */
async function servePlainPage(name, tarball) {
  run('tar', ['-xzf', tarball, '-C', folder], '.');
  const page = readFileSync(resolve('examples', name, 'index.html'), 'utf8');
  const ofDeployment = page.replaceAll(' simulate ', ' deployment-id="d123" ');
  return serve(({ pathname }) => {
    if (pathname === '/') return { body: page };
    if (pathname === '/deployment.html') return { body: ofDeployment };
    const file = pathname.startsWith('/cdn/')
      ? join(folder, 'package/dist', pathname)
      : resolve('examples', name, `.${pathname}`);
    return existsSync(file) ? { body: readFileSync(file) } : undefined;
  });
}

async function holdsASimulatedConversation(url) {
  const { page, problems } = await openPage();
  await page.goto(`${url}/?simulate`);
  await converse(page);
  assert.deepEqual(problems, []);
  assert.deepEqual(api.requests, [], 'The simulator called the API.');
  await page.context().close();
}

/** Checks the colors, because bundlers rewrite style sheets for production and can drop colors from them. */
async function hasTheColoursOfTheSystem(url) {
  const { page } = await openPage();
  await page.goto(url);
  const background = () =>
    page.locator('[data-tavus-part="root"]').evaluate((root) => getComputedStyle(root).backgroundColor);
  for (const [colorScheme, colour] of [
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(14, 16, 24)'],
  ]) {
    await page.emulateMedia({ colorScheme });
    assert.equal(await background(), colour, colorScheme);
  }
  await page.context().close();
}

/** Holds a conversation through the example's server and the real daily-js. */
async function holdsAConversationOverDaily(url) {
  const { page } = await openPage();
  await serveEngine(page);
  await page.goto(url);
  await converse(page);
  await until(
    () => api.conversations.get('c1') === 'ended',
    'the conversation to end after the visitor left',
  );
  assert.equal(api.conversations.size, 1);
  await page.context().close();
}

async function asksTheServer(url) {
  const { page, problems, replies } = await openPage();
  await page.goto(url);
  await delay(200);
  assert.equal(api.requests.length, 0, 'A conversation was created before the visitor started one.');
  assert.deepEqual(problems, []);
  await page.getByRole('button', { name: 'Start conversation' }).dblclick();
  await until(() => api.conversations.get('c1') === 'active', 'a conversation to be created');
  assert.equal(api.requests[0].headers['x-api-key'], api.apiKey);
  assert.equal(api.requests[0].body.properties.max_call_duration, 600);
  // Waits until the page has the response, and with it the handle to end the conversation. Without it, only Tavus's own
  // timeout would end it. The state says nothing: Daily's engine, which cannot be loaded here, is loading meanwhile.
  await until(() => replies.length > 0, 'the response to reach the page');
  await Promise.all(replies);
  await delay(200);
  await page.goto('about:blank');
  await until(() => api.conversations.get('c1') === 'ended', 'the closed page to end its conversation');
  assert.equal(api.conversations.size, 1);
  assert.ok(replies.length > 0);
  for (const text of await Promise.all(replies)) assert.ok(!text.includes(api.apiKey), 'The API key leaked.');
  await page.context().close();
}

async function showsARefusal(url) {
  api.maxConversations = 0;
  const { page } = await openPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Start conversation' }).click();
  await inState(page, 'error');
  api.maxConversations = 1;
  await page.getByRole('button', { name: 'Try again' }).click();
  await until(() => api.conversations.get('c1') === 'active', 'the retry to create a conversation');
  await page.getByRole('button', { name: 'End conversation' }).click();
  await until(() => api.conversations.get('c1') === 'ended', 'the end button to end the conversation');
  await page.context().close();
}

/** Checks that the complete page arrives immediately, and the slow part later in the same response. */
async function streamsItsPage(url) {
  const response = await fetch(url);
  let html = '';
  let early;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    html += chunk;
    if (html.includes('Thinking of something')) early ??= html;
  }
  assert.ok(
    early && !early.includes('People who like lamps'),
    'The slow part arrived together with the page.',
  );
  assert.match(early, /data-tavus-part="root"/);
  assert.match(early, /Start conversation/);
  assert.match(html, /People who like lamps/);
  const { page, problems } = await openPage();
  await page.goto(url);
  await page.getByText('People who like lamps').waitFor();
  assert.deepEqual(problems, [], 'Hydration caused warnings.');
  await page.context().close();
}

async function keepsTheCallBetweenPages(url) {
  const { page, problems } = await openPage();
  await page.goto(`${url}/?simulate`);
  await page.getByRole('button', { name: 'Start conversation' }).click();
  await inState(page, 'connected');
  await page.getByText(/Mira/).first().waitFor();
  const video = await page.locator('[data-tavus-part="stage"] video').first().elementHandle();
  await page.getByRole('link', { name: 'lamp' }).click();
  await page.getByRole('heading', { name: 'lamp' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/products/lamp');
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'The shop' }).waitFor();
  await page.getByRole('link', { name: 'chair' }).click();
  await page.getByRole('heading', { name: 'chair' }).waitFor();
  await inState(page, 'connected');
  assert.ok(await video?.evaluate((element) => element.isConnected && !element.paused), 'The video stopped.');
  assert.deepEqual(problems, []);
  await page.context().close();
}

async function holdsConversationsInElements(url) {
  const { page, problems } = await openPage();
  await page.goto(url);
  await converse(page.locator('tavus-embed'));
  await page.getByRole('button', { name: 'Talk to Mira' }).click();
  await converse(page.locator('tavus-widget'));
  await page.getByText(/tavus-widget tavus:conversation-ended .*user-left/).waitFor();
  assert.deepEqual(problems, []);
  assert.deepEqual(api.requests, [], 'The simulator called the API.');
  await page.context().close();
}

async function holdsOneOfADeployment(url) {
  const preview = { title: 'Mira', btn_title: 'Start conversation' };
  api.deployments.set('d123', { init: { customization: { preview, show_haircheck: false } } });
  const { page } = await openPage();
  await serveEngine(page);
  await page.route('https://tavusapi.com/**', async (route) => {
    const response = await route.fetch({
      url: route.request().url().replace('https://tavusapi.com', api.url),
    });
    await route.fulfill({ response });
  });
  await page.goto(`${url}/deployment.html`);
  await converse(page.locator('tavus-embed'));
  await until(
    () => api.conversations.get('c1') === 'ended',
    'the conversation to end after the visitor left',
  );
  assert.equal(api.conversations.size, 1);
  await page.context().close();
}

function keepsTheKeyOutOf(assets) {
  for (const name of readdirSync(assets, { recursive: true })) {
    if (!/\.(js|css|html)$/.test(name)) continue;
    const text = readFileSync(join(assets, name), 'utf8');
    assert.ok(!text.includes('x-api-key') && !text.includes(api.apiKey), `${name} contains server code.`);
  }
}

function openPage() {
  return openPageOf(browser);
}

async function until(isTrue, what) {
  for (let time = 0; time < 200; time += 1) {
    if (isTrue()) return;
    await delay(100);
  }
  assert.fail(`Timed out waiting for ${what}: ${JSON.stringify([...api.conversations])}`);
}
