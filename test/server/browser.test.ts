// @vitest-environment node
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import * as server from '../../src/server';

const { exports, sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));

it('throws an error that explains the mistake when it runs in a browser', async () => {
  await expect(import('../../src/server/browser')).rejects.toThrow(
    /^Tavus: tavus-react\/server was imported into browser code/,
  );
});

it('exports every name of the server entry, so that bundling succeeds and the error is reached', async () => {
  const { metafile } = await build({
    entryPoints: ['src/server/browser.ts'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  expect(output?.exports.sort()).toEqual(Object.keys(server).sort());
});

it('is resolved by bundlers for browsers, and not by those for servers and workers', () => {
  const conditions = Object.keys(exports['./server']);
  expect(exports['./server'].browser).toBe('./dist/server/browser.js');
  // Bundlers for workers also accept `browser`, and the first matching condition wins.
  for (const runtime of ['workerd', 'edge-light', 'deno', 'bun', 'netlify', 'node'])
    expect(conditions.indexOf(runtime)).toBeLessThan(conditions.indexOf('browser'));
  expect(conditions.indexOf('browser')).toBeLessThan(conditions.indexOf('import'));
  expect(sideEffects).toContain('./dist/server/browser.js');
});
