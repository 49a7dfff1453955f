// @vitest-environment node
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import * as server from '../../src/server';

const { exports, sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));

it('is an error that says so when it runs in a browser', async () => {
  await expect(import('../../src/server/browser')).rejects.toThrow(
    /^Tavus: tavus-react\/server was imported into code for the browser/,
  );
});

it('has every name of the server, so that a bundler gets as far as the error', async () => {
  const { metafile } = await build({
    entryPoints: ['src/server/browser.ts'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  expect(output?.exports.sort()).toEqual(Object.keys(server).sort());
});

it('is what bundlers for browsers find, and those for servers and workers do not', () => {
  const conditions = Object.keys(exports['./server']);
  expect(exports['./server'].browser).toBe('./dist/server/browser.js');
  // Bundlers for workers ask for `browser` as well: the first that fits counts.
  for (const runtime of ['workerd', 'edge-light', 'deno', 'bun', 'netlify', 'node'])
    expect(conditions.indexOf(runtime)).toBeLessThan(conditions.indexOf('browser'));
  expect(conditions.indexOf('browser')).toBeLessThan(conditions.indexOf('import'));
  expect(sideEffects).toContain('./dist/server/browser.js');
});
