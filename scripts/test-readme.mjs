// Follows the README, and the page for Vite that it leads to, word for word in new applications: runs the install commands
// with the packed tarball, writes its code blocks to the files they name, and runs `npm run dev`. In each application
// it holds a conversation with the simulator, and one with the real daily-js, a fake Tavus API and a replacement for
// Daily's engine, and compares how it looks with a page of ours, in development and built.
// `node scripts/test-readme.mjs vite` tests only that one.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { looksAsOurs } from './applications/looksAsOurs.mjs';
import { run, step } from './applications/run.mjs';
import { startServer } from './applications/startServer.mjs';
import { converse, openPage, serveEngine } from './applications/visitor.mjs';
import { openWorkshop } from './applications/workshop.mjs';

const applications = {
  vite: {
    create: ['create', '-y', 'vite@latest', 'vite', '--', '--template', 'react-ts', '--no-interactive'],
    dev: ['npm', 'run', 'dev', '--', '--port', '{port}', '--strictPort'],
    start: ['npm', 'run', 'preview', '--', '--port', '{port}', '--strictPort'],
    where: 'in Vite',
    component: 'src/App.tsx',
    guide: 'docs/start/vite.md',
  },
  next: nextApplication('next', '--tailwind'),
  'next-without-tailwind': nextApplication('next-without-tailwind', '--no-tailwind'),
};

function nextApplication(name, ...flags) {
  const create = ['exec', '-y', 'create-next-app@latest', '--', name, ...flags];
  return {
    create: [...create, '--yes', '--skip-install', '--disable-git'],
    dev: ['npm', 'run', 'dev', '--', '--port', '{port}'],
    start: ['npm', 'run', 'start', '--', '--port', '{port}'],
    where: 'in Next.js',
    component: 'app/page.tsx',
  };
}

// The templates of Next.js fetch their fonts from Google. Next.js reads this file instead.
process.env.NEXT_FONT_GOOGLE_MOCKED_RESPONSES = resolve('scripts/applications/googleFonts.cjs');

const readme = readFileSync('README.md', 'utf8');
const { folder, api, browser, testEach } = await openWorkshop();
await testEach(Object.keys(applications), follow);

async function follow(name, tarball) {
  const { create, dev, start, where, component, guide } = applications[name];
  const application = join(folder, name);
  step(`${name}: create`);
  run('npm', create, folder);
  npm(['install'], application);
  step(`${name}: 60 seconds, no account`);
  for (const command of installs('60 seconds, no account')) {
    npm(
      command.map((word) => (word === 'tavus-react' ? tarball : word)),
      application,
    );
  }
  await write('60 seconds, no account', where, application);
  await hold(dev, application, async ({ page, problems }) => {
    await looksAsOurs(page, application);
    await converse(page);
    // In development, Next.js warns about a tab without a cache, such as Playwright's.
    assert.deepEqual(
      problems.filter((text) => !text.includes('server caches disabled')),
      [],
    );
    assert.deepEqual(api.requests, []);
  });
  step(`${name}: a real PAL`);
  for (const command of installs('A real PAL')) npm(command, application);
  await write('A real PAL', where, application);
  if (guide) await followGuide(guide, application);
  await hold(dev, application, async ({ page }) => {
    await serveEngine(page);
    await page.reload();
    await converse(page, () => editWhileItRuns(page, join(application, component)));
    assert.equal(api.requests[0].headers['x-api-key'], api.apiKey);
    assert.equal(api.conversations.size, 1);
  });
  api.reset();
  step(`${name}: build`);
  // The hot reload test has edited the component; build what the README says.
  await write('A real PAL', where, application);
  // A stopped `next dev` can leave half-written types behind, which `next build` would read. Its last processes may still
  // write while this removes them.
  rmSync(join(application, '.next'), { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  run('npm', ['run', '--silent', 'build'], application);
  await hold(start, application, ({ page }) => looksAsOurs(page, application));
}

/** Edits the component during the call: hot reload must show the change, and the call must continue. */
async function editWhileItRuns(page, file) {
  const video = await page.locator('[data-tavus-part="stage"] video').first().elementHandle();
  await page.waitForFunction((element) => !element.paused, video);
  const root = await page.locator('[data-tavus-part="root"]').elementHandle();
  writeFileSync(file, readFileSync(file, 'utf8').replace("'100dvh'", "'90dvh'"));
  await page.waitForFunction((element) => element.style.height === '90dvh', root);
  assert.equal(await root.getAttribute('data-state'), 'connected');
  assert.deepEqual(await video.evaluate(({ isConnected, paused }) => ({ isConnected, paused })), {
    isConnected: true,
    paused: false,
  });
}

/** Opens the application on its server, which sends requests for Tavus to the fake Tavus API. */
async function hold(command, application, visit) {
  const redirect = join(folder, 'redirectTavus.mjs');
  cpSync('scripts/applications/redirectTavus.mjs', redirect);
  const { url, stop } = await startServer(command, application, {
    TAVUS_API_KEY: api.apiKey,
    TAVUS_STAND_IN: api.url,
    NODE_OPTIONS: `--import ${redirect}`,
  });
  const visitor = await openPage(browser);
  try {
    await visitor.page.goto(url);
    await visit(visitor);
  } finally {
    await visitor.page.context().close();
    await stop();
  }
}

/** Writes a section's code blocks for this framework to the files that their first lines name. */
async function write(heading, where, application) {
  const blocks = [...section(heading).matchAll(/^```tsx?\n\/\/ (.*)\n([\s\S]*?)^```$/gm)];
  const files = blocks.flatMap(([, names, code]) => {
    const name = names.split(', ').find((one) => one.endsWith(` ${where}`));
    return name ? [[name.slice(0, -where.length - 1), code]] : [];
  });
  assert.ok(files.length > 0, `The section “${heading}” has no code block marked “${where}”.`);
  for (const [file, code] of files) {
    await mkdir(dirname(join(application, file)), { recursive: true });
    writeFileSync(join(application, file), code);
  }
}

/** Installs what a page of the documentation says, and writes its code blocks, which stand in a list, to their files. */
async function followGuide(guide, application) {
  const text = readFileSync(guide, 'utf8').replaceAll(/^ {3}/gm, '');
  for (const command of installsIn(text)) npm(command, application);
  const blocks = [...text.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)];
  assert.ok(blocks.length > 0, `${guide} has no code block with the name of a file.`);
  for (const [, file, code] of blocks) writeFileSync(join(application, file), code);
}

function installs(heading) {
  return installsIn(section(heading));
}

/** Returns the arguments of each `npm install` in a text. */
function installsIn(text) {
  const commands = text.matchAll(/^npm (install .*)$|`npm (install [^`]*)`/gm);
  return [...commands].map(([, line, inline]) => (line ?? inline).split(' '));
}

function section(heading) {
  const [, text] = readme.split(`\n## ${heading}\n`);
  assert.ok(text, `The README has no section “${heading}”.`);
  return text.split('\n## ')[0];
}

function npm(args, cwd) {
  run('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], cwd);
}
