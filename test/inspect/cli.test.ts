// @vitest-environment node
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

const fixture = 'test/fixtures/recordings/outage.tavus.jsonl';

let folder: string;
let cli: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tavus-inspect-'));
  cli = join(folder, 'cli.mjs');
  await build({
    entryPoints: ['src/inspect/cli.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args]);
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

it('summarizes a file, and exits with 1 if something in it is strange', async () => {
  const { code, stdout } = await run('inspect', fixture);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^utterances +\d+ of the PAL, \d+ of the user/m);
  expect(stdout).toMatch(/seq-gap: seq \d+ to \d+ are missing/);
  expect(stdout).toMatch(/^end +ended, user-left$/m);
});

it('prints the same as JSON', async () => {
  const { code, stdout } = await run('inspect', fixture, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    turns: 2,
    end: { state: 'ended', reason: 'user-left' },
    problems: [],
  });
});

it('says in one line why it cannot open the page, and exits with 2', async () => {
  // The page is not next to this bundle.
  const { code, stdout, stderr } = await run('inspect', fixture, '--open');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^tavus-react: .*outage\.tavus\.jsonl cannot be shown\. ENOENT.*\n$/);
});

it('exits with 2 if there is no such file, and with 0 after its help', async () => {
  const { code, stderr } = await run('inspect', join(folder, 'gone.jsonl'));
  expect(code).toBe(2);
  expect(stderr).toContain('cannot be read. ENOENT');
  expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
});
