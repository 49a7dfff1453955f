// @vitest-environment node
import { expect, it } from 'vitest';
import { helpText } from '../../src/inspect/helpText';
import { inspect } from '../../src/inspect/inspect';
import { calmConversation, recorded, written } from './recorded';

async function run(args: string, files: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const opened: object[] = [];
  const exitCode = await inspect(args.split(' ').filter(Boolean), {
    read: async (file) => {
      const text = files[file];
      if (text === undefined) throw new Error('No such file.');
      return text;
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    open: async (recording) => void opened.push(recording),
  });
  return { exitCode, out: out.join(), err: err.join(), opened };
}

const calm = written(calmConversation());

it('prints a summary', async () => {
  const { exitCode, out, err } = await run('inspect calm.jsonl', { 'calm.jsonl': calm });
  expect([exitCode, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'recorded    2025-04-30T08:00:00.000Z',
    'duration    1:02.345',
    'source      deployment',
    'versions    tavus-react 0.1.0, react 19.3.1',
    'browser     Chrome 140',
    'redacted    email',
    'messages    13 received, 1 sent',
    'turns       2',
    'utterances  2 of the PAL, 2 of the user, 0 cut short',
    'tools       get_weather × 1',
    'response    median 600 ms, 90 % within 1400 ms, 99 % within 1400 ms, at most 1400 ms (turns: 2)',
    'first text  median 600 ms, 90 % within 1400 ms, 99 % within 1400 ms, at most 1400 ms (turns: 2)',
    'end         ended, user-left',
  ]);
});

it('prints what is strange, and lines that cannot be read by their number', async () => {
  const lines = calm.split('\n');
  const broken = [...lines.slice(0, 3), '{"n":', ...lines.slice(4)].join('\n');
  const { exitCode, out } = await run('inspect a', { a: broken });
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^Strange \(\d+\):$/m);
  expect(out).toMatch(/^Lines that could not be read \(\d+\):\n +4 {2}This line is damaged/m);
});

it('prints no more than twenty lines of each, and no control characters', async () => {
  const problem = (atMs: number) => ({ kind: 'problem', atMs, text: '\u001b[2JGone.' }) as const;
  const many = written(recorded(...Array.from({ length: 25 }, (_, atMs) => problem(atMs))));
  const { out } = await run('inspect a', { a: many });
  expect(out.match(/problem: /g)).toHaveLength(20);
  expect(out).toContain('  … and 5 more: --json lists them all');
  expect(out).not.toContain('\u001b');
});

it('takes messages that others have kept, as JSON or as a log', async () => {
  const messages = calmConversation().entries.flatMap((entry) =>
    entry.kind === 'message' ? [entry.data] : [],
  );
  const log = messages.map((each) => `12:00:01 app-message ${JSON.stringify(each)}`).join('\n');
  for (const text of [JSON.stringify(messages), log]) {
    const { exitCode, out } = await run('inspect a', { a: text });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^utterances {2}2 of the PAL, 2 of the user, 0 cut short$/m);
    expect(out).toMatch(/^source {6}import$/m);
  }
});

it('prints JSON for machines', async () => {
  const { exitCode, out } = await run('inspect calm.jsonl --json', { 'calm.jsonl': calm });
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ turns: 2, end: { reason: 'user-left' }, anomalies: [] });
});

it('opens a page, also for what is strange, but not for what is no recording', async () => {
  const { exitCode, out, opened } = await run('inspect calm.jsonl --open', { 'calm.jsonl': calm });
  expect([exitCode, out, opened]).toEqual([0, '', [{ file: 'calm.jsonl', text: calm }]]);
  expect(await run('inspect empty --open', { empty: '' })).toMatchObject({ exitCode: 2, opened: [] });
});

it('prints how it is used', async () => {
  expect(await run('--help')).toEqual({ exitCode: 0, out: helpText, err: '', opened: [] });
  for (const code of [0, 1, 2]) expect(helpText).toMatch(new RegExp(`^ {2}${code} {3}`, 'm'));
});

it.each([
  ['', 'a command is missing.'],
  ['look a.jsonl', 'there is no command look.'],
  ['inspect', 'the name of a file is missing.'],
  ['inspect a b', 'only one file'],
  ['inspect a --yaml', 'there is no option --yaml.'],
  ['inspect a --json --open', '--json and --open do not go together.'],
  ['inspect gone.jsonl', 'gone.jsonl cannot be read. No such file.'],
  ['inspect empty', 'empty is not a recording of a conversation.'],
  ['inspect picture', 'picture is not a recording of a conversation. Line 1: This line is damaged'],
])('refuses `%s`', async (args, told) => {
  const { exitCode, out, err } = await run(args, { empty: '', picture: '\u0089PNG' });
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(`tavus-react: ${told}`);
});
