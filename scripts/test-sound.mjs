// Holds conversations on a page without a gesture of the visitor, where browsers block sound: the captions go on, the visitor
// reads "Tap to hear", and one tap brings the sound. Runs in Chromium, or in the engines that it is given: the name `webkit` runs
// it in WebKit. Firefox under WebDriver BiDi blocks no sound, whatever its preferences are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openServices } from './engines/services.mjs';
import { visitors } from './engines/visitors.mjs';
import { bundlePage, serve } from './pages.mjs';

// Ignores the `paths` of tsconfig.json, which point to src: applications get dist.
const { script, styles } = await bundlePage('test/daily/page/page.tsx', { tsconfigRaw: {} });
const webRtc = await bundlePage('test/engines/missingWebRtc.ts');
const files = {
  '/': '<!doctype html><link rel="stylesheet" href="/page.css"><body><script src="/web-rtc.js"></script><script src="/page.js"></script>',
  '/page.js': script,
  '/page.css': styles,
  '/web-rtc.js': webRtc.script,
  '/engine/call-machine-object-bundle.js': readFileSync(
    'test/daily/bundle/call-machine-object-bundle.js',
    'utf8',
  ),
};
let reports = [];
const server = await serve(({ pathname }) => {
  if (pathname.startsWith('/reports/')) reports.push(decodeURIComponent(pathname.slice('/reports/'.length)));
  return { body: files[pathname] };
});

const chosen = process.argv.slice(2);
const engines = chosen.length ? chosen : ['chromium'];
try {
  for (const engine of engines) await listen(engine);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
server.stop();

async function listen(engine) {
  for (const carrier of ['untouched', 'simulated']) {
    const services = openServices();
    const visitor = await visitors[engine](services, { width: 1280, height: 800 }, { blocksSound: true });
    try {
      reports = [];
      await visitor.open(`${server.url}/#${carrier}`);
      await reported('captions without sound', engine);
      assert.ok(!reports.includes('sound'), `${engine} did not block the sound.`);
      await visitor.click('[data-tavus-part="audio-unblock"]');
      await reported('sound', engine);
      console.log(`${engine}, ${carrier}: one tap brings the sound.`);
    } finally {
      await visitor.close();
      services.stop();
    }
  }
}

async function reported(what, engine) {
  for (let time = 0; !reports.includes(what); time += 1) {
    if (time > 300)
      throw new Error(
        `${engine} has not reported “${what}”, only: ${[...new Set(reports)].join(', ') || 'nothing'}.`,
      );
    await delay(100);
  }
}
